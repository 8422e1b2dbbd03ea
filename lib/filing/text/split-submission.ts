/**
 * The SGML of a full EDGAR submission: a header with its filers, then one <DOCUMENT> after another. Rule: EDGAR
 * Filer Manual, "submission header tags"; PEM lines before <SEC-DOCUMENT> are older mail armour and carry nothing.
 */
import type { SubmissionHeader } from '../tree.ts'

/** One <DOCUMENT>: its tags, and [start, end) of what stands between <TEXT> and </TEXT>. */
export interface SubmissionPart {
  type: string | null
  fileName: string | null
  description: string | null
  start: number
  end: number
}

const UNREAD_TYPE = /^(?:GRAPHIC|ZIP|EXCEL|XML|JSON|COVER|EX-101|EX-27|EX-104)/i

export function isSubmission(text: string): boolean {
  const head = text.slice(0, 20_000)
  return /<SEC-DOCUMENT>|<SEC-HEADER>|<IMS-DOCUMENT>|<IMS-HEADER>|<DOCUMENT>\s*<TYPE>/i.test(head)
}

/** A 10-K with its exhibits and data files has some two hundred documents. */
export const MOST_PARTS = 1000

export function splitSubmission(text: string): SubmissionPart[] {
  const parts: SubmissionPart[] = []
  let open: { start: number; from: number | null; to: number | null } | null = null
  const close = (end: number) => {
    if (open) parts.push(submissionPart(text, open.start, open.from, open.to ?? end))
    open = null
  }
  for (const match of text.matchAll(/<(\/?)(DOCUMENT|TEXT)>/gi)) {
    if (parts.length >= MOST_PARTS) break
    const closing = match[1] === '/'
    if (match[2]?.toUpperCase() === 'DOCUMENT') {
      close(match.index)
      if (!closing) open = { start: match.index + match[0].length, from: null, to: null }
    } else if (open && closing) open.to = match.index
    else if (open) open.from ??= match.index + match[0].length
  }
  close(text.length)
  return parts
}

function submissionPart(text: string, start: number, from: number | null, end: number): SubmissionPart {
  const head = text.slice(start, Math.min(from ?? start + 5000, start + 5000, end))
  return {
    type: field(head, 'TYPE'),
    fileName: field(head, 'FILENAME'),
    description: field(head, 'DESCRIPTION'),
    start: from ?? start,
    end,
  }
}

/** False for pictures, archives, spreadsheets and XBRL files, which hold nothing to read here. */
export function isReadable(text: string, part: SubmissionPart): boolean {
  if (part.type && UNREAD_TYPE.test(part.type)) return false
  if (part.fileName && /\.(?:jpe?g|gif|png|bmp|zip|xlsx?|xsd|xml|json|css|js|pdf)$/i.test(part.fileName))
    return false
  const head = text.slice(part.start, Math.min(part.end, part.start + 400)).trimStart()
  return !/^(?:begin [0-7]{3} |<PDF>|<XML>|<XBRL>\s*<\?xml[^>]*>\s*<(?:xs|link|xbrl))/i.test(head)
}

export function readSubmissionHeader(text: string): SubmissionHeader | null {
  const head = text.slice(0, 200_000)
  const stop = head.search(/<\/(?:SEC|IMS)-HEADER>|<DOCUMENT>/i)
  const header = stop < 0 ? head.slice(0, 20_000) : head.slice(0, stop)
  if (!/CONFORMED SUBMISSION TYPE|COMPANY CONFORMED NAME/.test(header)) return null
  const filers = header
    .split(/^(?:FILER|FILED BY|SUBJECT COMPANY|ISSUER|REPORTING-OWNER|CO-REGISTRANT):/m)
    .slice(1)
  return {
    form: named(header, 'CONFORMED SUBMISSION TYPE'),
    periodOfReport: isoDate(named(header, 'CONFORMED PERIOD OF REPORT')),
    filedAt: isoDate(named(header, 'FILED AS OF DATE')),
    items: [...header.matchAll(/^ITEM INFORMATION:[ \t]*(\S[^\r\n]*)$/gm)].map((match) =>
      (match[1] ?? '').trim(),
    ),
    filers: (filers.length > 0 ? filers : [header]).map((filer) => ({
      name: named(filer, 'COMPANY CONFORMED NAME'),
      cik: named(filer, 'CENTRAL INDEX KEY'),
      fileNumber: named(filer, 'SEC FILE NUMBER'),
      employerId: named(filer, 'IRS NUMBER') ?? named(filer, 'EIN'),
      stateOfIncorporation: named(filer, 'STATE OF INCORPORATION'),
      fiscalYearEnd: named(filer, 'FISCAL YEAR END'),
      phone: named(filer, 'BUSINESS PHONE'),
    })),
  }
}

function named(header: string, name: string): string | null {
  const at = header.indexOf(`${name}:`)
  if (at < 0) return null
  const line = header.slice(at + name.length + 1, at + name.length + 300).split(/[\r\n]/)[0] ?? ''
  return line.trim() || null
}

function isoDate(printed: string | null): string | null {
  const match = printed && /^(\d{4})(\d\d)(\d\d)/.exec(printed)
  return match ? `${match[1]}-${match[2]}-${match[3]}` : null
}

function field(head: string, tag: string): string | null {
  const match = new RegExp(`<${tag}>([^\\r\\n<]{0,300})`, 'i').exec(head)
  return match?.[1]?.trim() || null
}
