import { anyOf, startsAt } from './any-of.ts'
import type { FoundMetric } from './metric-finder.ts'
import type { Metric } from './metrics.ts'
import { type PeriodPhrase, periodAt } from './period-phrases.ts'
import { figureAt, type PrintedFigure } from './printed-figures.ts'

/** A sentence as a row of what its words do. An `other` word is one whose meaning is not known: it breaks a link. */
export type Token = { at: number; end: number; word: string } & (
  | { kind: 'figure'; figure: PrintedFigure }
  | { kind: 'metric'; metric: Metric }
  | { kind: 'period'; phrase: PeriodPhrase }
  | { kind: 'comparator' }
  | { kind: 'change'; direction: 1 | -1; follows: boolean }
  | { kind: 'link' }
  | { kind: 'other' }
)

const COMPARATOR =
  /(?:as\s)?compare[sd]?\s(?:to|with)|in\scomparison\s(?:to|with)|(?:as\s)?against|versus|vs\.?(?=\s)|from|than|over|(?:an?\s)?improvement\s(?:over|from|on)/iy
const UP =
  /(?:up|increas(?:e|es|ed|ing)|rose|risen?|rises|rising|jump(?:s|ed)?|surged?|soared|grew|grown?|growing|growth|higher|gain(?:ed|s)?|improv(?:ed|es|ing|ement)|climb(?:s|ed)|advanced|expanded|expansion|more)(?![\w-])/iy
const DOWN =
  /(?:down|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|fell|falls|fallen|slipped|slid|tumbled|dipped|drop(?:ped|s)?|lower|reduc(?:ed|tion)|shrank|contracted|contraction|less)(?![\w-])/iy
const ANY_TURN = anyOf([COMPARATOR, UP, DOWN])
/** Words that may stand after their figure: "an 18 % increase". */
const FOLLOWS =
  /^(?:increase|growth|higher|gain|improvement|decrease|decline|drop|lower|reduction|rise|expansion|contraction|more|less|fewer)$/i

const LINKS = new Set(
  `a an the of in for on at as by to and or was were is are be been being it its our we that which this these those with also
  total totaled totalled totaling totalling reached amounted came had has have having reported recorded posted achieved generated delivered produced
  announced reports announces today approximately about nearly almost roughly around just some only slightly significantly
  record quarterly annual fiscal year quarter period company company's corporation respectively compares representing represented represents
  equal equals equivalent or per each both another new strong solid consolidated reported gaap overall ended ending ends
  segment segments division
  attributable available applicable allocable common shareholders stockholders shareowners unitholders partners
  during through same-period results result resulting yielded while but whereas percent percentage basis points`.split(
    /\s+/,
  ),
)

const WORD = /[A-Za-z0-9][\w'’&.-]*[\w&]|[A-Za-z0-9]|\S/y

export function tokensOf(
  text: string,
  findMetric: (text: string, at: number) => FoundMetric | null,
  companyWords: ReadonlySet<string>,
): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < text.length; ) {
    if (/\s/.test(text[at] ?? '')) at++
    else {
      const token = tokenAt(text, at, findMetric, companyWords)
      tokens.push(token)
      at = token.end
    }
  }
  return tokens.map((token, index) => unqualified(token, tokens.slice(Math.max(0, index - 2), index), text))
}

/** "iPhone sales" and "Asia Pacific – Sales" are not sales: a metric behind an unknown word is one too. */
function unqualified(token: Token, before: readonly Token[], text: string): Token {
  if (token.kind !== 'metric') return token
  const word = before.findLast(({ word }) => !/^[-–—]$/.test(word))
  if (word?.kind !== 'other' || !/^[\w'’&.-]+$/.test(word.word)) return token
  if (!/^\s*(?:[-–—]\s*)?$/.test(text.slice(word.end, token.at))) return token
  return { kind: 'other', at: token.at, end: token.end, word: token.word }
}

function tokenAt(
  text: string,
  at: number,
  findMetric: (text: string, at: number) => FoundMetric | null,
  companyWords: ReadonlySet<string>,
): Token {
  const until = (end: number) => ({ at, end, word: text.slice(at, end) })
  const figure = figureAt(text, at)
  if (figure) return { kind: 'figure', figure, ...until(figure.end) }
  const metric = findMetric(text, at)
  const period = periodAt(text, at)
  if (metric && metric.end >= (period?.end ?? 0))
    return { kind: 'metric', metric: metric.metric, ...until(metric.end) }
  if (period) return { kind: 'period', phrase: period.phrase, ...until(period.end) }
  const turn = startsAt(ANY_TURN, text, at) ? turnAt(text, at) : null
  if (turn) return turn
  const end = match(WORD, text, at) ?? at + 1
  return { kind: isLink(text.slice(at, end), companyWords) ? 'link' : 'other', ...until(end) }
}

/** A word that turns from one figure to another, or says which way a figure went. */
function turnAt(text: string, at: number): Token | null {
  const until = (end: number) => ({ at, end, word: text.slice(at, end) })
  const comparator = match(COMPARATOR, text, at)
  if (comparator) return { kind: 'comparator', ...until(comparator) }
  for (const [pattern, direction] of [
    [UP, 1],
    [DOWN, -1],
  ] as const) {
    const end = match(pattern, text, at)
    if (end) return { kind: 'change', direction, follows: FOLLOWS.test(text.slice(at, end)), ...until(end) }
  }
  return null
}

function match(pattern: RegExp, text: string, at: number): number | null {
  if (/\w/.test(text[at - 1] ?? ' ') && /\w/.test(text[at] ?? '')) return null
  pattern.lastIndex = at
  const found = pattern.exec(text)
  if (!found || /\w/.test(text[at + found[0].length] ?? '')) return null
  return at + found[0].length
}

function isLink(word: string, companyWords: ReadonlySet<string>): boolean {
  if (!/\w/.test(word)) return true
  const plain = word.toLowerCase().replace(/['’]s?$/, '')
  return LINKS.has(plain) || companyWords.has(plain)
}
