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
const ITEM = /^items?\s*\d/i
/** "The text of the release is set forth below." leads to a release and is none of its lines. */
const SENTENCE = /^[A-Z][^:]{60,}[a-z]{2}[.:]$/

/** From a release's first paragraph back to its first line: labels and headline, but nothing of cover or signature. */
function frontOf(passages: readonly Passage[], lead: number, floor: number): number {
  const isCover = (text: string) =>
    SIGNED_BY.test(text) || SIGNATURE.test(text) || COVER_LINE.test(text) || SENTENCE.test(text)
  let start = lead
  while (start > floor && lead - start < 12 && !isCover(passages[start - 1]?.text ?? '/s/')) start--
  return start
}

const BARE_HEADING = /^\(?(?:exhibit|ex)[\s.-]*(?:no\.?\s*)?\(?\d{1,2}(?:[.-]\d{1,2})?\)*$/i

/** A cover without a signature reaches at least to the registrant's name and the first item. */
function coverEnd(passages: readonly Passage[]): number {
  const item = passages.findIndex(({ text }) => ITEM.test(text))
  return item < 0 ? FRONT : Math.min(FRONT, item)
}

/**
 * Where an exhibit begins that was filed inside the report itself: under its own heading, or where a release begins
 * behind the signature. A foreign issuer signs a Form 6-K behind the release, so there it may begin before. -1: none.
 */
function exhibitInside(passages: readonly Passage[], form: string): number {
  const signed = passages.findIndex(
    ({ text }) => SIGNATURE.test(text) || /duly caused this report/i.test(text),
  )
  const floor = signed < 0 ? coverEnd(passages) : signed
  const headings = passages.flatMap(({ lines }, i) =>
    i > floor && exhibitNumber(lines[0]?.text ?? '') !== null ? [i] : [],
  )
  // "Exhibit 99.1 - Press release." is an entry of a list, where the exhibit has a heading of its own
  const headed =
    headings.find((i) => BARE_HEADING.test(passages[i]?.lines[0]?.text ?? '')) ?? headings[0] ?? -1
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

/** "FORM 6-K" on a line of its own. */
function printedForm(passages: readonly Passage[]): string | undefined {
  return passages
    .flatMap(({ text, lines }) => [text, ...lines.map((line) => line.text)])
    .map((text) => COVER_FORM.exec(text)?.[1]?.replace(/\s/g, ''))
    .find(Boolean)
}

function partsOf(document: TreeDocument): Part[] {
  const passages = readPassages(document.blocks)
  const { type, description } = document
  if (/^EX/i.test(type ?? '') || !(type || hasCover(passages))) return [exhibitPart(passages, document)]
  if (type && !hasCover(passages) && !/^(?:8-?k|10-?[qk]|6-?k|20-?f|40-?f)/i.test(type)) return []
  const form = type ?? printedForm(passages)
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

/** Items under which a release may be told: other events, disclosure under Regulation FD, results of operations. */
const TELLING_ITEM = /^items?\s*(?:5|9|12|2\.02|7\.01|8\.01)(?![\d.]*\d)/i

/**
 * Where no exhibit is filed, the report may print the release itself, tables and all: under an item, up to the next
 * one or the signature.
 */
function withReleaseInBody(part: Part): Part[] {
  const { passages } = part
  const item = part.kind === 'cover' ? passages.findIndex(({ text }) => TELLING_ITEM.test(text)) : -1
  if (item < 0) return [part]
  const over = passages.findIndex(
    ({ text }, i) => i > item && (ITEM.test(text) || SIGNATURE.test(text) || /duly caused this/i.test(text)),
  )
  const told = passages.slice(item + 1, over < 0 ? undefined : over)
  if (told.filter(({ kind }) => kind === 'row').length < LEAST_ROWS) return [part]
  const dated = told.findIndex(({ text }) => text.length > 70 && readDateline(text, null) !== null)
  const from = dated < 0 ? 0 : frontOf(told, dated, 0)
  const rest = [...passages.slice(0, item + 1 + from), ...(over < 0 ? [] : passages.slice(over))]
  const release: Part = {
    kind: 'exhibit',
    exhibit: null,
    type: null,
    description: null,
    passages: told.slice(from),
  }
  return [{ ...part, passages: rest }, release]
}

const LEAST_ROWS = 6

/** The papers of a filing, in order. Documents that are not read (graphics, schemas) give none. */
export function readParts(tree: Tree): Part[] {
  const parts = tree.documents.flatMap(partsOf)
  return parts.some(({ kind }) => kind === 'exhibit') ? parts : parts.flatMap(withReleaseInBody)
}
