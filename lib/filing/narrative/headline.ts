import { type HeadLine, isLabel } from './front-labels.ts'
import type { Passage } from './passages.ts'

const VERB =
  /\b(?:reports?|reported|announces?|announced|posts?|posted|delivers?|achieves?|records?|releases?|grows?|rises?|rose|increases?|increased|improves?|declares?|raises?|exceeds?|provides?|issues|names|presents|completes|continues|sets|surges?|climbs?|jumps?|doubles?|triples?|earns|generates?|reaches|returns|drives?|updates?|confirms|withdraws|expands|launches|acquires|appoints|elects|declines?|falls?|marks|starts|begins|ends|closes|sees|shows|produces|files|enters|extends|discloses?|restates?|schedules|to (?:report|acquire|present|release|host|restate))\b/i
const RESULT =
  /\b(?:results?|earnings|income|profits?|loss(?:es)?|revenues?|sales|eps|net|growth|performance|dividends?|highlights|outlook|guidance|financials?|margin)\b/i
const NAME_END =
  /(?:,?\s(?:inc|incorporated|corp|corporation|company|co|ltd|limited|llc|l\.?p|plc|group|bancorp|bancshares|holdings?|n\.?v|s\.?a|ag|trust|partners|technologies|international|industries|bank|financial)\.?(?:\s?and subsidiaries)?)$/i
const OPEN_END =
  /(?:[,;:&/]|[-–—]|\b(?:and|or|of|for|the|a|an|in|to|with|by|on|its|from|at|as|than|amid|amidst|versus|vs\.?|per|over|up|down|reports?|announces?|posts?|delivers?|achieves?|releases?|provides?|declares?|updates?|issues|reaffirms?|confirms|raises|record|net|fiscal|first|second|third|fourth|full|strong|solid))$/i
const GOES_ON =
  /^(?:[a-z]|(?:of|for|and|in|to|with|on|by|amid|amidst|from|as|at|through|despite|including|per|versus|vs|or|while|driven|than|over|due|ended)\b|(?:OF|FOR|AND|IN|TO|WITH|ON|BY|AMID|AMIDST|FROM|AS|AT|THROUGH|DESPITE|INCLUDING|PER|VERSUS|VS|OR|WHILE|DRIVEN|ENDED)\b|(?:Of|For|And|In|To|With|On|By|Amid|Amidst|From|As|At|Through|Despite|Including|Per|Versus|While|Driven|Ended)\b|&)/
const SUBHEAD = /^(?:[-–—*•·●◦○▪■§\uf0b7]|o\s+(?=[A-Z$\d])|\(|["“])/
/** "Results" is not yet whole where the period that they are of begins the next line. */
const PERIOD_START = /^(?:first|second|third|fourth|full|fiscal|year|q[1-4]|[1-4]q|three|six|nine|twelve)\b/i
const PERIOD = /\b(?:quarter|year|months|q[1-4]|[1-4]q)\b/i

const isCapitals = (text: string) => /[A-Z]/.test(text) && text === text.toUpperCase()
/** The company's name may have its ticker beside it. */
const TICKER = /\s*\((?:[A-Z]{3,8}\s?:\s?)?[A-Z]{1,5}\)$/
const isName = (text: string) =>
  NAME_END.test(text.replace(TICKER, '')) && text.split(' ').length <= 8 && !VERB.test(text)
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
  // a headline in capitals has its subheads in small letters
  if (isCapitals(soFar) !== isCapitals(next.text)) return false
  if (VERB.test(soFar) && !RESULT.test(soFar) && RESULT.test(next.text) && !VERB.test(next.text)) return true
  if (last.passage !== next.passage) return false
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
