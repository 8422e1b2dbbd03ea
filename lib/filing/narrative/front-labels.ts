import { findDates } from './dates.ts'
import type { Passage } from './passages.ts'
import { findPhones } from './phone-numbers.ts'

/** One printed line above a release's first paragraph. */
export interface HeadLine {
  text: string
  passage: Passage
  /** Index of the passage, to tell neighbours. */
  index: number
}

const LABEL =
  /^[\W]*(?:exhibit(?:\s+(?:no\.?\s*)?[\d.()]+)?|ex[-\s]?99|(?:first|second|third|fourth)[- ]quarter report(?: (?:19|20)\d\d)?|(?:.{0,50}\s)?for immediate (?:release|use)|for (?:release|use)|for (?:more|further|additional) information|immediate release|(?:\w+\s){0,3}(?:.{3,60}\b(?:inc|corp|co|ltd|corporation|company|limited|llc|plc)\b\.?\s+)?(?:news|press|earnings|media|financial|investor|corporate|quarterly)(?: news)? ?(?:release|information|announcement|bulletin|report|update)|(?:press|corporate|financial|investor|business|company)? ?news|document|contacts?\b.*|(?:investor|media|press|analyst|company|corporate|public|financial)s?\b[\w\s&/]{0,24}(?:contacts?|relations?|inquir\w+|communications)\b.*|source\s?:.*|text of press release.*|page \d+.*|at the company.*|release (?:date|time|no).*|embargo.*|not for (?:distribution|release).*|unaudited|logo|\[.*\]|[-–—\s]*financial tables? follows?.*)[\W]*$/i
const ADDRESS =
  /\b(?:[A-Z]{2}|[A-Z][a-z]+\.?)\s+\d{5}(?:-\d{4})?\b|\b(?:P\.?O\.? Box|Suite \d|Floor\b)|^\d+ [A-Z].{0,40}\b(?:street|st|avenue|ave|road|rd|drive|dr|blvd|boulevard|way|lane|parkway|plaza|trail|broadway)\b/i
/** An address on the web or of a mailbox; a company may be called "Acme.com". */
export const ONLINE = /@\w|https?:|www\.|^[\w.-]+\.(?:com|net|org)$/i
const TICKER = /^[\W]*(?:\(?(?:nasdaq|nyse|otc|amex|tsx|euronext|aex)\b[^)]{0,40}\)?[\s,;/]*)+$/i
const PERSON =
  /^(?:(?:mr|ms|mrs|dr)\.\s)?[A-Z][a-z]+(?:\s[A-Z]\.?)?\s[A-Z][\w'’-]+(?:,?\s(?:jr|sr|ii+)\.?)?(?:,\s.{0,70}|\s*[-–—]\s.{0,70})?\b(?:president|officer|ceo|cfo|coo|chairman|director|treasurer|vp|relations|communications|manager|cfa|cpa|counsel)\b/i
const TIMED = /^(?:(?:for )?release|\d{1,2}(?::\d\d)?\s*[ap]\.?m)/i

/** A block of several lines with a telephone or an address on the web in it says whom to call. */
function isContactBlock({ lines }: Passage): boolean {
  return lines.length > 1 && lines.some(({ text }) => ONLINE.test(text) || findPhones(text).length > 0)
}

/** What stands above a headline and is none: labels, dates, addresses, tickers, people and how to reach them. */
export function isLabel(line: HeadLine): boolean {
  const { text, passage } = line
  if (
    passage.kind === 'row' ||
    LABEL.test(text) ||
    TICKER.test(text) ||
    ADDRESS.test(text) ||
    PERSON.test(text)
  )
    return true
  if (/\bcontacts?:/i.test(text) || isContactBlock(passage)) return true
  if (ONLINE.test(text) || TIMED.test(text) || findPhones(text).length > 0) return true
  if (text.length < 3 || !/[a-z]{2}/i.test(text)) return true
  return isDateLine(text)
}

/** "April 29, 2020", "Thursday, April 30, 2020", "Amsterdam, 30 April 2020". */
function isDateLine(text: string): boolean {
  const date = findDates(text)[0]
  if (!date || text.slice(date.end).replace(/\W/g, '').length > 2) return false
  if (/\bend(?:ed|ing)\s*$/i.test(text.slice(0, date.at))) return false
  const before = text.slice(0, date.at).replace(/(?:sun|mon|tues|wednes|thurs|fri|satur)day|dated?/i, '')
  return before.replace(/\W/g, '') === '' || /^(?:[A-Z][\w.'’-]*[ ,]+){1,4}$/.test(before)
}
