import type { Tree, TreeDocument } from '../tree.ts'
import { readDateline } from './dateline.ts'
import { type Passage, readPassages } from './passages.ts'

/** A stretch of the filing that is one paper: the cover with its items and signature, or one exhibit. */
export interface Part {
  kind: 'cover' | 'exhibit' | 'report'
  /** "99.1"; null where none is printed. */
  exhibit: string | null
  /** As the submission names it: "8-K", "EX-99.1". */
  type: string | null
  description: string | null
  passages: readonly Passage[]
}

const EXHIBIT_HEADING =
  /^\(?(?:exhibit|ex)[\s.-]*(?:no\.?\s*)?\(?(\d{1,2}(?:[.-]\d{1,2})?)\)?[a-z]?\)?\s*(?:[-–—:]\s*.{0,60})?$/i
const COMMISSION = /^(?:u\.?s\.?|united states)?\s*securities\s+(?:and|&)\s+exchange\s+commission\b.{0,60}$/i
const COVER_FORM = /^form\s+(8\s?-\s?k|10\s?-\s?[qk]|6\s?-\s?k|20\s?-\s?f|40\s?-\s?f)\b.{0,40}$/i
const PERIODIC = /^(?:10-?[qk]|20-?f|40-?f)/i
const SIGNATURE = /^signatures?\b[\s:.]*$/i
const SIGNED_BY =
  /\/s\/|^by:|\b(?:officer|president|secretary|treasurer|counsel|controller|director)\b|^(?:name|title|dated?)\b|^\(?registrant\)?$/i

/** The number an exhibit's heading prints: "Exhibit 99.1" → "99.1". */
export function exhibitNumber(text: string): string | null {
  return EXHIBIT_HEADING.exec(text.trim())?.[1]?.replace('-', '.') ?? null
}

function headingNumber(passages: readonly Passage[]): string | null {
  for (const passage of passages.slice(0, 6)) {
    const number = exhibitNumber(passage.lines[0]?.text ?? passage.text) ?? exhibitNumber(passage.text)
    if (number) return number
  }
  return null
}

/** A report names the Commission and its form on lines of their own; a release only speaks of them. */
function hasCover(passages: readonly Passage[]): boolean {
  const front = passages.slice(0, 40).flatMap(({ text, lines }) => [text, ...lines.map((line) => line.text)])
  return front.some((text) => COMMISSION.test(text)) && front.some((text) => COVER_FORM.test(text))
}

/** Lines of a cover page of any form; a release does not begin with them. */
const COVER_LINE =
  /indicate by check|form (?:20|40)-f|principal executive|registrant|rule 12g3|commission|translation of|pursuant to|exhibit index|^yes\b|^the following|hereby|this report/i
const FRONT = 6

/** From a release's first paragraph back to its first line: labels and headline, but nothing of cover or signature. */
function frontOf(passages: readonly Passage[], lead: number, floor: number): number {
  const isCover = (text: string) => SIGNED_BY.test(text) || SIGNATURE.test(text) || COVER_LINE.test(text)
  let start = lead
  while (start > floor && lead - start < 12 && !isCover(passages[start - 1]?.text ?? '/s/')) start--
  return start
}

/**
 * Where an exhibit begins that was filed inside the report itself: under its own heading, or where a release begins
 * behind the signature. A foreign issuer signs a Form 6-K behind the release, so there it may begin before. -1: none.
 */
function exhibitInside(passages: readonly Passage[], form: string): number {
  const signed = passages.findIndex(
    ({ text }) => SIGNATURE.test(text) || /duly caused this report/i.test(text),
  )
  const floor = signed < 0 ? FRONT : signed
  const headed = passages.findIndex(
    ({ lines }, i) => i > floor && exhibitNumber(lines[0]?.text ?? '') !== null,
  )
  if (headed > 0 && passages.length - headed > 2) return headed
  const isLead = ({ text }: Passage) => text.length > 120 && readDateline(text, null) !== null
  const behind = signed < 0 ? -1 : passages.findIndex((passage, i) => i > signed && isLead(passage))
  if (behind > 0) return frontOf(passages, behind, signed + 1)
  const before = /^6/.test(form) ? passages.findIndex((passage, i) => i > FRONT && isLead(passage)) : -1
  return before > 0 ? frontOf(passages, before, FRONT) : -1
}

function exhibitPart(passages: readonly Passage[], document: TreeDocument): Part {
  const typed = /^EX-(\d{1,2}(?:\.\d{1,3})?)/i.exec(document.type ?? '')?.[1] ?? null
  const exhibit = typed ?? headingNumber(passages)
  return { kind: 'exhibit', exhibit, type: document.type, description: document.description, passages }
}

function partsOf(document: TreeDocument): Part[] {
  const passages = readPassages(document.blocks)
  const { type, description } = document
  if (/^EX/i.test(type ?? '') || !(type || hasCover(passages))) return [exhibitPart(passages, document)]
  if (type && !hasCover(passages) && !/^(?:8-?k|10-?[qk]|6-?k|20-?f|40-?f)/i.test(type)) return []
  const form =
    type ?? passages.map((passage) => COVER_FORM.exec(passage.text)?.[1]?.replace(/\s/g, '')).find(Boolean)
  if (PERIODIC.test(form ?? ''))
    return [{ kind: 'report', exhibit: null, type: form ?? null, description, passages }]
  const inside = exhibitInside(passages, form ?? '')
  const cover: Part = {
    kind: 'cover',
    exhibit: null,
    type: form ?? null,
    description,
    passages: passages.slice(0, inside < 0 ? undefined : inside),
  }
  return inside < 0 ? [cover] : [cover, exhibitPart(passages.slice(inside), { ...document, type: null })]
}

/** The papers of a filing, in order. Documents that are not read (graphics, schemas) give none. */
export function readParts(tree: Tree): Part[] {
  return tree.documents.flatMap(partsOf)
}
