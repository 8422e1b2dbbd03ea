import { looksLikeHeading, type Passage } from './passages.ts'
import { isHeading, NAMED } from './safe-harbor-opening.ts'

/** What a paragraph that still belongs to the statement speaks of. */
const GOES_ON =
  /forward\s?[-‐‑–]?\s?looking|actual (?:results|outcomes)|differ\w* (?:materially|significantly|substantially)|risks?\b|uncertaint|undertak\w+ (?:no|any)|(?:no|any|not) (?:duty|obligation|intention|intent)|obligations? to (?:update|revise)|not (?:intend|plan|assume) |speaks? only|undue reliance|factors (?:that|which) (?:could|may|might)|cautioned|words? (?:such|like)|^(?:such|these|those) (?:forward\s?[-‐‑–]?\s?looking )?statements|securities and exchange commission|\bSEC\b|form 10-?[kq]/i
const MEASURES = /non-?\s?gaap|generally accepted accounting|adjusted (?:ebitda|earnings|net)|ebitda/i

/** What begins another section. */
const OTHER =
  /^(?:[*\s]{3,}$|[\W]*(?:#|end\b)|about\b(?! (?:our|the company’s|future))|contacts?\b|for (?:further|more|additional) information\b(?!.{0,120}(?:factors|risks|uncertaint|forward))|(?:investor|media|press|company)s?\b.{0,30}(?:contact|relations|inquir)|source\b|non-?\s?(?:u\.?s\.?\s)?-?gaap|use of (?:non|certain)|basis of presentation|conference call|web\s?cast|reconciliation|financial (?:tables|statements)|[\W]*(?:(?:condensed |consolidated |unaudited )*(?:financial )?(?:tables?|statements?|schedules?|highlights)).{0,20}(?:follow|attach)|(?:selected )?(?:condensed|consolidated|unaudited)\b.{0,80}(?:statements?|balance|information|data)|this (?:press |news )?release (?:does not|shall not|is not an offer)|no offer|additional information (?:about|and where)|participants in|additional information$|©|copyright|[\W]*copies of this|to (?:obtain|receive|request)|-\s*0\s*-|visit\b|the following discussion|unless otherwise)/i

const REACHED_AT = /\bcontacts?\b[^.]{0,60}$|@\w+\.|\d{3}[-.) ]{1,2}\d{3}[-.]\d{4}/i

function belongs({ text, bullet }: Passage): boolean {
  if (bullet) return true
  if (MEASURES.test(text.slice(0, 300)) && !NAMED.test(text)) return false
  return GOES_ON.test(text)
}

/** Another section, a table, or whom to call: the statement ended before it. */
function isOver({ kind, text }: Passage): boolean {
  return (
    kind === 'row' || OTHER.test(text) || (text.length < 200 && !NAMED.test(text) && REACHED_AT.test(text))
  )
}

/** A sentence below bullets, or below items that were printed as one paragraph, is none of theirs. */
function isBelowList(above: Passage | undefined, { text, bullet }: Passage): boolean {
  if (!above || bullet || !/\.$/.test(text)) return false
  return above.bullet || (above.text.includes(';') && above.text.endsWith('.'))
}

const LISTED = /[:;,]$|\b(?:and|or)$/
const ITEM = 300

/**
 * The last passage of a statement that begins at `from`: its list items, and the paragraphs that still speak of risk.
 * Under a heading of its own, up to `gap` paragraphs may stand between those.
 */
export function endOf(passages: readonly Passage[], from: number, gap: number): number {
  let last = from
  let listed = LISTED.test(passages[from]?.text ?? '')
  for (let i = from + 1; i < passages.length && i - last <= gap + 1; i++) {
    const passage = passages[i]
    if (!passage || isOver(passage)) break
    const item =
      listed && !isBelowList(passages[i - 1], passage) && last === i - 1 && passage.text.length < ITEM
    const opened = item && LISTED.test(passages[i - 1]?.text ?? '')
    if (!passage.bullet && !opened && looksLikeHeading(passage) && !isHeading(passage)) break
    if (belongs(passage) || item) last = i
    else if (passage.text.length < 40) break
    listed = item || passage.bullet || LISTED.test(passage.text)
  }
  // The heading of what comes next is no end.
  while (last > from && passages.slice(last, last + 1).some(isHeading)) last--
  return last
}

/** What follows the statement in the same paragraph: the company's portrait, an address for more. */
const TAIL =
  /(?<=[.!?]["”’)]*)\s+(?=(?:About [A-Z]|(?:Investor|Media|Press) (?:Contact|Relations)|Contacts?:|# ?#|-0-))/

/** How many characters of a statement's text are its own. */
export function ownLength(text: string): number {
  const tail = TAIL.exec(text)
  return tail && tail.index > 200 ? tail.index : text.length
}
