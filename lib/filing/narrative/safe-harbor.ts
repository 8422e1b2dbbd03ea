import type { SafeHarbor } from '../filing.ts'
import { looksLikeHeading, type Passage } from './passages.ts'
import { joinSourced, placeOf } from './place.ts'

const NAMED = /forward\s?[-‐‑–]?\s?looking|safe[\s-]harbou?r|litigation reform act/i
const HEADING =
  /^[\W\d]*(?:(?:special|cautionary|important|disclosure|disclaimer|note|notice|statement|statements|caution|information|warning|regarding|concerning|about|on|to|investors?|and|of|the|for|as|in|with|respect|risk|factors|risks|uncertainties|language|remarks?|disclosures?|under|private|securities|litigation|reform|act|1995|safe[\s-]harbou?r|forward\s?[-‐‑–]?\s?looking|future|information|financial|guidance|outlook|legal|cautions?|qualification|matters|relating|related|company|provisions?|readers?|shareholders?)[\W\d]*)+$/i

/** How the statement itself begins, when it stands without a heading. */
const OPENING =
  /^[\W]*(?:(?:"|“)?safe[\s-]harbou?r|forward\s?[-‐‑–]?\s?looking|cautionary|note (?:regarding|concerning|to|on)|disclosure|(?:certain|some|all|any|various|many) (?:of the )?(?:statements?|information|matters|comments|remarks)|(?:the )?(?:statements?|information|matters|comments|discussion)\b|except (?:for|as to)|other than|with the exception|in addition to|this (?:(?:press|news|earnings?|quarterly|financial|media|shareholder|investor)\s)*(?:release|report|section|item|document|announcement|communication|letter|presentation|news|statement|information)|in (?:this|the)|(?:the|our|certain|these|any) forward|to the extent|words such|when used|pursuant|under the|as (?:required|provided)|(?:the )?private securities|the securities and exchange commission|statements|investors? (?:are|should)|readers? (?:are|should)|we (?:caution|make|may|have)|the company (?:cautions|wishes|desires|may|believes|notes|is)|from time to time|special note|important)/i

const STATEMENT = /forward\s?[-‐‑–]?\s?looking|litigation reform act|safe[\s-]harbou?r/i
const RISK =
  /differ\w*,? (?:materially|significantly|substantially|possibly)|(?:materially|significantly|substantially) differ|could (?:differ|cause)|risks?,? (?:and|or|,) ?(?:other )?uncertaint|uncertaint(?:y|ies)|risk factors|cautionary|not guarantees|undertakes? no|no (?:duty|obligation)|(?:involve|subject to)[^.]{0,60}risks/i
const GOES_ON =
  /forward\s?[-‐‑–]?\s?looking|actual results|differ materially|risk factors|risks|uncertaint|undertak\w+ (?:no|any)|(?:no|any|not) (?:duty|obligation|intention|intent)|obligations? to (?:update|revise)|not intend to (?:update|revise)|speaks? only|undue reliance|cautioned|based (?:up)?on (?:current|our|management|the company|information)|annual report|form 10-?[kq]|filings? with the|include,? (?:but are |without )|words? (?:such|like)|could cause|expectations|may affect|could (?:adversely|affect|also)/i
const OTHER =
  /^(?:[\W]*(?:#|end\b)|about\b(?! (?:our|the company’s|future))|contacts?\b|for (?:further|more|additional) information|(?:investor|media|press|company)s?\b.{0,30}(?:contact|relations|inquir)|source\b|non-?\s?(?:u\.?s\.?\s)?-?gaap|use of (?:non|certain)|basis of presentation|conference call|web\s?cast|reconciliation|financial (?:tables|statements)|[\W]*(?:(?:condensed |consolidated |unaudited )*(?:financial )?(?:tables?|statements?|schedules?|highlights)).{0,20}(?:follow|attach)|(?:selected )?(?:condensed|consolidated|unaudited)\b.{0,80}(?:statements?|balance|information|data)|this (?:press |news )?release (?:does not|shall not|is not an offer)|no offer|additional information (?:about|and where)|participants in|additional information$|©|copyright|[\W]*copies of this|to (?:obtain|receive|request)|-\s*0\s*-|visit\b|the following discussion|unless otherwise)/i

interface Candidate {
  from: number
  /** Last passage, inclusive. */
  to: number
  /** Characters of the first passage that belong to a heading or to what stands before. */
  skip: number
  score: number
}

const isHeading = (passage: Passage) =>
  passage.text.length < 160 && NAMED.test(passage.text) && HEADING.test(passage.text)
const isStatement = (text: string) => STATEMENT.test(text) && (RISK.test(text) || text.length > 400)

/** Under "Safe Harbor" the next passage is the statement, even where it names itself only further on. */
function underHeading(passages: readonly Passage[], i: number): boolean {
  const [next, after] = [passages[i + 1], passages[i + 2]]
  if (!next || next.kind === 'row' || isHeading(next)) return false
  return isStatement(next.text) || (next.text.length > 80 && isStatement(`${next.text} ${after?.text ?? ''}`))
}

const SENTENCE = /[.!?]["”’)]*\s+(?=["“]?[A-Z])/g
const OPENS_INSIDE =
  /^(?:this (?:press |news |earnings |quarterly )?(?:release|announcement|report|section|item)\b[^.]{0,60}(?:contains?|includes?)\b[^.]{0,60}forward|certain (?:statements|information|of the)\b[^.]{0,160}forward|statements (?:contained |made )?in this\b[^.]{0,200}forward|except for (?:the )?historical|(?:"|“)?safe[\s-]harbou?r|forward-?\s?looking statements)/i

/** Where the statement begins inside a paragraph that begins with something else; 0 when it begins the paragraph. */
function openingInside(text: string): number | null {
  if (OPENING.test(text)) return 0
  for (const match of text.matchAll(SENTENCE)) {
    const at = match.index + match[0].length
    if (OPENS_INSIDE.test(text.slice(at, at + 320))) return at
  }
  return null
}

function belongs(passage: Passage): boolean {
  if (passage.kind === 'row' || OTHER.test(passage.text)) return false
  if (passage.bullet) return true
  return GOES_ON.test(passage.text)
}

const LOOK = 3

/** The last passage of a statement that begins at `from`: list items and paragraphs that still speak of risk. */
function endOf(passages: readonly Passage[], from: number): number {
  let last = from
  for (let i = from + 1; i < passages.length && i - last <= LOOK; i++) {
    const passage = passages[i]
    if (!passage || passage.kind === 'row' || OTHER.test(passage.text)) break
    const openList = /[:;,]$|\b(?:and|or)$/.test(passages[i - 1]?.text ?? '')
    if (!openList && !passage.bullet && looksLikeHeading(passage) && !isHeading(passage)) break
    if (belongs(passage) || (openList && last === i - 1)) last = i
    else if (passage.text.length < 40 && !openList) break
  }
  return last
}

const whole = (passages: readonly Passage[]) => passages.map((passage) => passage.text).join(' ')

function scoreOf(passages: readonly Passage[], headed: boolean): number {
  const text = whole(passages)
  const marks = [
    headed ? 3 : 0,
    /forward\s?[-‐‑–]?\s?looking/i.test(text) ? 1 : 0,
    /\bsection (?:27A|21E)\b/i.test(text) ? 2 : 0,
    /litigation reform act/i.test(text) ? 3 : 0,
    /safe[\s-]harbou?r/i.test(text) ? 1 : 0,
    /differ\w* (?:materially|significantly|substantially)|materially differ/i.test(text) ? 2 : 0,
    /(?:no|any) (?:duty|obligation|intention|intent)|undertake|not intend to (?:update|revise)/i.test(text)
      ? 1
      : 0,
    Math.min(text.length / 600, 2),
  ]
  return marks.reduce((sum, mark) => sum + mark, 0)
}

function candidateAt(passages: readonly Passage[], i: number): Candidate | null {
  const passage = passages[i]
  if (!passage || passage.kind === 'row' || !NAMED.test(passage.text)) return null
  if (isHeading(passage)) {
    if (!underHeading(passages, i)) return null
    const to = endOf(passages, i + 1)
    return { from: i + 1, to, skip: 0, score: scoreOf(passages.slice(i + 1, to + 1), true) }
  }
  if (passage.bullet || !isStatement(passage.text)) return null
  const skip = openingInside(passage.text)
  if (skip === null) return null
  const to = endOf(passages, i)
  return { from: i, to, skip, score: scoreOf(passages.slice(i, to + 1), false) }
}

/** A heading printed as the first line of its paragraph is no part of the statement. */
function headingLine(passage: Passage): number {
  const first = passage.lines[0]
  if (!first || passage.lines.length < 2 || first.text.length > 90 || /:\s*\S/.test(first.text)) return 0
  return NAMED.test(first.text) && HEADING.test(first.text) ? first.text.length + 1 : 0
}

/** What follows the statement in the same paragraph: the company's portrait, an address for more. */
const TAIL =
  /(?<=[.!?]["”’)]*)\s+(?=(?:About [A-Z]|(?:Investor|Media|Press) (?:Contact|Relations)|Contacts?:|# ?#|-0-))/

function cut(text: string): number {
  const tail = TAIL.exec(text)
  return tail && tail.index > 200 ? tail.index : text.length
}

/**
 * The whole forward-looking statement of a release and nothing else, without a heading printed apart from it; null
 * where the release has none. The Private Securities Litigation Reform Act of 1995 is what makes companies print it.
 */
export function readSafeHarbor(passages: readonly Passage[]): SafeHarbor | null {
  const candidates = passages.flatMap((_, i) => candidateAt(passages, i) ?? [])
  const best = candidates.reduce<Candidate | null>((a, b) => (a && a.score >= b.score ? a : b), null)
  const first = best ? passages[best.from] : undefined
  if (!best || !first || best.score < 3) return null
  const joined = joinSourced(passages.slice(best.from, best.to + 1))
  const from = best.skip || headingLine(first)
  const text = joined.text.slice(from, from + cut(joined.text.slice(from))).trim()
  return { text, source: placeOf(joined, from, from + text.length) }
}
