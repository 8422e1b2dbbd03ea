import { readDateline } from './dateline.ts'
import { findDates } from './dates.ts'
import type { Passage } from './passages.ts'
import { findPhones } from './phone-numbers.ts'

/** One printed line above a release's first paragraph. */
interface HeadLine {
  text: string
  passage: Passage
  /** Index of the passage, to tell neighbours. */
  index: number
}

const LABEL =
  /^[\W]*(?:exhibit|ex[-\s]?99|for (?:immediate )?(?:release|use)|for (?:more|further|additional) information|immediate release|(?:\w+\s){0,3}(?:news|press|earnings|media|financial|investor|corporate|quarterly)(?: news)? ?(?:release|information|announcement|bulletin|report|update)|(?:press|corporate|financial|investor|business|company)? ?news|document|contacts?\b.*|(?:investor|media|press|analyst|company|corporate|public|financial)s?\b[\w\s&/]{0,24}(?:contacts?|relations?|inquir\w+|communications)\b.*|source\b.*|text of press release.*|page \d+.*|at the company.*|release (?:date|time|no).*|embargo.*|not for (?:distribution|release).*|unaudited|logo|\[.*\]|[-–—\s]*financial tables? follows?.*)[\W]*$/i
const ADDRESS =
  /\b(?:[A-Z]{2}|[A-Z][a-z]+\.?)\s+\d{5}(?:-\d{4})?\b|\b(?:P\.?O\.? Box|Suite \d|Floor\b)|^\d+ [A-Z].{0,40}\b(?:street|st|avenue|ave|road|rd|drive|dr|blvd|boulevard|way|lane|parkway|plaza|trail|broadway)\b/i
const ONLINE = /@|https?:|www\.|\.com\b/i
const TICKER = /^[\W]*(?:\(?(?:nasdaq|nyse|otc|amex|tsx|euronext|aex)\b[^)]{0,40}\)?[\s,;/]*)+$/i
const PERSON =
  /^(?:(?:mr|ms|mrs|dr)\.\s)?[A-Z][a-z]+(?:\s[A-Z]\.?)?\s[A-Z][\w'’-]+(?:,?\s(?:jr|sr|ii+)\.?)?(?:,\s.{0,70}|\s*[-–—]\s.{0,70})?\b(?:president|officer|ceo|cfo|coo|chairman|director|treasurer|vp|relations|communications|manager|cfa|cpa|counsel)\b/i
const TIMED = /^(?:(?:for )?release|\d{1,2}(?::\d\d)?\s*[ap]\.?m)/i

/** A block of several lines with a telephone or an address on the web in it says whom to call. */
function isContactBlock({ lines }: Passage): boolean {
  return lines.length > 1 && lines.some(({ text }) => ONLINE.test(text) || findPhones(text).length > 0)
}

function isLabel(line: HeadLine): boolean {
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
  const before = text.slice(0, date.at).replace(/(?:sun|mon|tues|wednes|thurs|fri|satur)day|dated?/i, '')
  return before.replace(/\W/g, '') === '' || /^(?:[A-Z][\w.'’-]*[ ,]+){1,4}$/.test(before)
}

const VERB =
  /\b(?:reports?|reported|announces?|announced|posts?|posted|delivers?|achieves?|records?|releases?|grows?|rises?|rose|increases?|increased|improves?|declares?|raises?|exceeds?|provides?|issues|names|presents|completes|continues|sets|surges?|climbs?|jumps?|doubles?|triples?|earns|generates?|reaches|returns|drives?|updates?|confirms|withdraws|expands|launches|acquires|appoints|elects|declines?|falls?|marks|starts|begins|ends|closes|sees|shows|produces|files|enters|extends|discloses?|restates?|schedules|to (?:report|acquire|present|release|host|restate))\b/i
const RESULT =
  /\b(?:results?|earnings|income|profits?|loss(?:es)?|revenues?|sales|eps|net|growth|performance|dividends?|highlights|outlook|guidance|financials?|margin)\b/i
const NAME_END =
  /(?:,?\s(?:inc|incorporated|corp|corporation|company|co|ltd|limited|llc|l\.?p|plc|group|bancorp|bancshares|holdings?|n\.?v|s\.?a|ag|trust|partners|technologies|international|industries|bank|financial)\.?(?:\s?and subsidiaries)?)$/i
const OPEN_END =
  /(?:[,;:&/]|[-–—]|\b(?:and|or|of|for|the|a|an|in|to|with|by|on|its|from|at|as|than|amid|amidst|versus|vs\.?|per|over|up|down|reports?|announces?|posts?|delivers?|achieves?|releases?|record|net|fiscal|first|second|third|fourth|full|strong|solid))$/i
const GOES_ON =
  /^(?:[a-z]|(?:of|for|and|in|to|with|on|by|amid|amidst|from|as|at|through|despite|including|per|versus|vs|or|while|driven|than|over|due|ended)\b|(?:OF|FOR|AND|IN|TO|WITH|ON|BY|AMID|AMIDST|FROM|AS|AT|THROUGH|DESPITE|INCLUDING|PER|VERSUS|VS|OR|WHILE|DRIVEN|ENDED)\b|(?:Of|For|And|In|To|With|On|By|Amid|Amidst|From|As|At|Through|Despite|Including|Per|Versus|While|Driven|Ended)\b|&)/
const SUBHEAD = /^(?:[-–—*•·●◦○▪■§\uf0b7]|\(|["“])/
/** "Results" is not yet whole where the period that they are of begins the next line. */
const PERIOD_START = /^(?:first|second|third|fourth|full|fiscal|year|q[1-4]|[1-4]q|three|six|nine|twelve)\b/i
const PERIOD = /\b(?:quarter|year|months|q[1-4]|[1-4]q)\b/i

const isCapitals = (text: string) => /[A-Z]/.test(text) && text === text.toUpperCase()
const isName = (text: string) => NAME_END.test(text) && text.split(' ').length <= 8 && !VERB.test(text)
/** A company's name, or what may be one: a few words that report nothing. */
const isSubject = (text: string) =>
  isName(text) ||
  (text.split(' ').length <= 8 && !VERB.test(text) && !RESULT.test(text) && !PERIOD.test(text))
const isComplete = (text: string) => VERB.test(text) && RESULT.test(text) && !OPEN_END.test(text)

const WIDTH = 66

/** A line of plain text that broke because the next word would not fit. */
const isWrapped = (line: string, next: string) =>
  line.length > 45 && line.length + 1 + (next.split(' ')[0]?.length ?? 0) > WIDTH

/** Does `next` belong to the same headline as the lines before it, as printed? */
function continues(soFar: string, last: HeadLine, next: HeadLine): boolean {
  if (SUBHEAD.test(next.text)) return false
  if (OPEN_END.test(soFar) || GOES_ON.test(next.text)) return true
  if (isSubject(soFar) && (VERB.exec(next.text)?.index ?? 9) < 3) return true
  if (VERB.test(soFar) && !RESULT.test(soFar) && RESULT.test(next.text) && !VERB.test(next.text)) return true
  if (last.passage !== next.passage || isCapitals(soFar) !== isCapitals(next.text)) return false
  if (isWrapped(last.text, next.text)) return true
  return !isComplete(soFar) || (!PERIOD.test(soFar) && PERIOD_START.test(next.text) && !VERB.test(next.text))
}

function headLines(passages: readonly Passage[], body: number): HeadLine[] {
  return passages
    .slice(0, body)
    .flatMap((passage, index) => passage.lines.map((line) => ({ text: line.text.trim(), passage, index })))
}

/** "First Quarter 2020 Earnings Release" is a label beside a headline, and the headline where there is no other. */
const isDocumentTitle = ({ text, passage }: HeadLine) =>
  !passage.bullet && passage.kind === 'prose' && RESULT.test(text) && PERIOD.test(text) && !SUBHEAD.test(text)

function startOf(lines: readonly HeadLine[]): number {
  const open = lines.map((line) => !isLabel(line) && !line.passage.bullet && !SUBHEAD.test(line.text))
  const first = (test: (line: HeadLine) => boolean) => lines.findIndex((line, i) => open[i] && test(line))
  const telling = first(
    ({ text }) => !isName(text) && (VERB.test(text) || (RESULT.test(text) && text.split(' ').length > 2)),
  )
  const worded = telling >= 0 ? telling : first(({ text }) => !isName(text) && text.split(' ').length >= 4)
  const start = worded >= 0 ? worded : lines.findIndex(isDocumentTitle)
  const before = start > 0 && open[start - 1] ? lines[start - 1] : undefined
  const subjectless = (VERB.exec(lines[start]?.text ?? '')?.index ?? 9) < 3
  return before && subjectless && isSubject(before.text) ? start - 1 : start
}

/** The headline alone, its lines joined, without subheads; null where none is printed above the first paragraph. */
export function readHeadline(passages: readonly Passage[], body: number): string | null {
  const lines = headLines(passages, body)
  const start = startOf(lines)
  const first = lines[start]
  if (!first) return null
  let headline = first.text
  let last = first
  for (const next of lines.slice(start + 1, start + 7)) {
    if (next.index - last.index > 1 || isLabel(next) || !continues(headline, last, next)) break
    headline += ` ${next.text}`
    last = next
  }
  return headline.length > 400 ? null : headline
}

/** Where the release's text begins: the paragraph with the dateline, else the first that reads like a paragraph. */
export function findBody(passages: readonly Passage[], near: string | null): number {
  const front = passages.slice(0, 80)
  const dated = front.findIndex(
    ({ kind, text }) => kind === 'prose' && text.length > 70 && readDateline(text, near) !== null,
  )
  if (dated >= 0) return dated
  return front.findIndex(({ kind, bullet, text }) => {
    return (
      kind === 'prose' &&
      !bullet &&
      text.length > 100 &&
      /[a-z]{3}[.!]["”]?(?:\s|$)/.test(text) &&
      !ONLINE.test(text)
    )
  })
}
