import { type Metric, PER_SHARE } from './metrics.ts'
import type { PeriodPhrase } from './period-phrases.ts'
import type { PrintedFigure } from './printed-figures.ts'
import type { Token } from './tokens.ts'

/** One figure of a sentence and what the sentence says it is. Null where the sentence does not say it for certain. */
export interface Claim {
  figure: PrintedFigure
  form: 'level' | 'share' | 'change' | null
  metric: Metric | null
  /** "23.3 % of net sales": what it is a share of. */
  of: Metric | null
  direction: 1 | -1 | null
  /** The period named with the figure; null where the sentence names none for it. */
  period: PeriodPhrase | null
  /** Is the figure the one compared with? Then an unnamed period is a year earlier. */
  compared: boolean
  /** What a change is measured from; null where the sentence names nothing. */
  base: PeriodPhrase | null
  /** Periods named elsewhere in the sentence, the nearest first: one of them may be meant where `period` is null. */
  nearby: PeriodPhrase[]
  /** More than one period is named that it may belong to. */
  ambiguous: boolean
}

/** Stretches of a sentence that share a period: a statement, then each thing it is compared with. */
interface Stretch {
  clause: number
  compared: boolean
  tokens: Token[]
}

interface Placed {
  token: Token & { kind: 'figure' }
  index: number
  stretch: number
  metric: Metric | null
  /** "As a percentage of net sales, …": what the percentages of the clause are shares of. */
  shareOf: Metric | null
}

export function claimsOf(tokens: readonly Token[]): Claim[] {
  const { stretches, placed } = place(tokens)
  return placed.map((each, at) => claim(each, placed[at - 1], tokens, stretches))
}

/** Walks the sentence: which metric is being spoken of, and which stretch each figure is in. */
function place(tokens: readonly Token[]): { stretches: Stretch[]; placed: Placed[] } {
  const stretches: Stretch[] = [{ clause: 0, compared: false, tokens: [] }]
  const placed: Placed[] = []
  let metric: Metric | null = null
  let clean = false
  let told = false
  let shareOf: Metric | null = null
  let depth = 0
  tokens.forEach((token, index) => {
    let stretch = stretches.at(-1) as Stretch
    if (token.word === '(') depth++
    if (token.word === ')') depth = Math.max(0, depth - 1)
    if (token.kind === 'comparator') {
      stretches.push({ clause: stretch.clause, compared: true, tokens: [] })
    } else if (stretch.compared && /^to$/i.test(token.word) && tokens[index - 1]?.kind !== 'link') {
      // "from $7.6 million on December 31 to $8.4 million on June 30": back to what is reported
      stretches.push({ clause: stretch.clause, compared: false, tokens: [] })
    } else if (token.kind === 'metric' && isPercentageOf(tokens, index)) {
      shareOf = token.metric
    } else if (token.kind === 'metric' && !isDenominator(tokens, index) && !isNamedAfter(tokens, index)) {
      if (told && token.metric.id !== metric?.id) {
        stretches.push({ clause: stretch.clause + 1, compared: false, tokens: [] })
        told = false
        shareOf = null
      }
      metric = token.metric
      clean = true
    } else if (token.kind === 'other' && depth === 0) {
      clean = false
    } else if (token.kind === 'figure') {
      placed.push({ token, index, stretch: stretches.length - 1, metric: clean ? metric : null, shareOf })
      told = true
    }
    stretch = stretches.at(-1) as Stretch
    stretch.tokens.push(token)
  })
  return { stretches, placed }
}

/** "as a percentage of net sales" */
function isPercentageOf(tokens: readonly Token[], index: number): boolean {
  const [noun, of] = [tokens[index - 2], tokens[index - 1]]
  return of?.word.toLowerCase() === 'of' && /^percent(?:age)?$/i.test(noun?.word ?? '')
}

/** "… 23.3 % of net sales" */
function isDenominator(tokens: readonly Token[], index: number): boolean {
  const [figure, of] = [tokens[index - 2], tokens[index - 1]]
  return of?.word.toLowerCase() === 'of' && figure?.kind === 'figure' && figure.figure.kind === 'percent'
}

/** "$7.5 million in net sales", "an 18 % increase in net sales" */
function isNamedAfter(tokens: readonly Token[], index: number): boolean {
  if (!/^(?:in|of)$/i.test(tokens[index - 1]?.word ?? '')) return false
  const before = tokens[index - 2]
  if (before?.kind === 'figure') return before.figure.kind === 'amount' && !before.figure.perShare
  return before?.kind === 'change' && before.follows && tokens[index - 3]?.kind === 'figure'
}

function claim(
  each: Placed,
  before: Placed | undefined,
  tokens: readonly Token[],
  stretches: Stretch[],
): Claim {
  const { figure } = each.token
  const after = namedAfter(tokens, each.index)
  const direction = directionOf(tokens, each, before)
  const metric = metricFor(figure, after ?? each.metric)
  const of =
    denominatorOf(tokens, each.index) ??
    (figure.kind === 'percent' && direction === null ? each.shareOf : null)
  const { period, ambiguous } = periodOf(each, tokens, stretches)
  const stretch = stretches[each.stretch] as Stretch
  const form = formOf(figure, of, direction, metric)
  const base = form === 'change' ? basePeriod(each, stretches) : null
  const main = form === 'change' && stretch.compared ? mainPeriod(each, stretches) : period
  const compared = stretch.compared && form !== 'change'
  const nearby = nearbyPeriods(each, stretches)
  return { figure, form, metric, of, direction, period: main, compared, base, nearby, ambiguous }
}

function formOf(
  figure: PrintedFigure,
  of: Metric | null,
  direction: 1 | -1 | null,
  metric: Metric | null,
): Claim['form'] {
  if (of) return 'share'
  if (figure.kind === 'times') return 'change'
  if (direction !== null) return 'change'
  if (figure.kind === 'points') return null
  if (figure.kind === 'percent') return metric?.quotient?.unit === 'percent' ? 'level' : null
  return 'level'
}

function metricFor(figure: PrintedFigure, metric: Metric | null): Metric | null {
  if (!figure.perShare) return metric
  if (!metric || !['Net income', PER_SHARE.id].includes(metric.id)) return null
  const loss = metric.loss ?? false
  return { ...PER_SHARE, loss, loose: false }
}

function namedAfter(tokens: readonly Token[], index: number): Metric | null {
  for (const at of [index + 2, index + 3]) {
    const token = tokens[at]
    if (token?.kind === 'metric' && isNamedAfter(tokens, at)) return token.metric
  }
  return null
}

function denominatorOf(tokens: readonly Token[], index: number): Metric | null {
  const token = tokens[index + 2]
  return token?.kind === 'metric' && isDenominator(tokens, index + 2) ? token.metric : null
}

/** Is the figure a change, and which way? "down 18 %", "an increase of $1.2 million, or 5 %", "18 % higher". */
function directionOf(tokens: readonly Token[], each: Placed, before: Placed | undefined): 1 | -1 | null {
  const next = tokens[each.index + 1]
  if (next?.kind === 'change' && next.follows) return next.direction
  for (let at = each.index - 1; at >= 0; at--) {
    const token = tokens[at] as Token
    if (token.kind === 'change') return token.direction
    if (token.kind === 'figure') return alsoChange(tokens, at, each, before)
    if (token.kind === 'period') continue
    if (token.kind !== 'link' || /^(?:to|at|was|were|is)$/i.test(token.word)) return null
  }
  return null
}

/** "increased $1.2 million, or 5 %": the percentage says the same again. */
function alsoChange(
  tokens: readonly Token[],
  at: number,
  each: Placed,
  before: Placed | undefined,
): 1 | -1 | null {
  const between = tokens.slice(at + 1, each.index).map((token) => token.word.toLowerCase())
  if (!before || before.index !== at || !between.some((word) => word === 'or' || word === '(')) return null
  if (before.token.figure.kind !== 'amount' || each.token.figure.kind !== 'percent') return null
  return directionOf(tokens, before, undefined) ?? risenTo(tokens, at)
}

/** "increased to $459.8 million, or 10 %": the change that the level before has come by. */
function risenTo(tokens: readonly Token[], figureAt: number): 1 | -1 | null {
  const [change, to] = [tokens[figureAt - 2], tokens[figureAt - 1]]
  return change?.kind === 'change' && to?.word.toLowerCase() === 'to' ? change.direction : null
}

type PeriodToken = Token & { kind: 'period' }

/** The periods that a stretch is about. In "up 18 % year over year" the period only says what the change is from. */
function periodsIn(stretch: Stretch): PeriodToken[] {
  const found = stretch.tokens.filter((token) => token.kind === 'period')
  if (stretch.compared || !stretch.tokens.some((token) => token.kind === 'change')) return found
  return found.filter(({ phrase }) => phrase.relative === null)
}

const same = (a: PeriodPhrase, b: PeriodPhrase) => JSON.stringify(a) === JSON.stringify(b)

function periodOf(
  each: Placed,
  tokens: readonly Token[],
  stretches: Stretch[],
): { period: PeriodPhrase | null; ambiguous: boolean } {
  const found = periodsIn(stretches[each.stretch] as Stretch)
  const first = found[0]
  if (!first) return { period: null, ambiguous: false }
  if (found.every(({ phrase }) => same(phrase, first.phrase)))
    return { period: first.phrase, ambiguous: false }
  const levelBetween = (from: number, to: number) =>
    tokens.some(
      (token) =>
        token.kind === 'figure' &&
        token.at > from &&
        token.at < to &&
        token.figure.kind === 'amount' &&
        !token.figure.perShare,
    )
  const preceding = found.findLast(({ at }) => at < each.token.at)
  const following = found.find(({ at }) => at > each.token.at)
  const isBefore = preceding && !levelBetween(preceding.at, each.token.at)
  const isAfter = following && !levelBetween(each.token.at, following.at)
  if (isBefore && isAfter) return { period: null, ambiguous: true }
  const period = (isBefore ? preceding : isAfter ? following : null)?.phrase ?? null
  return { period, ambiguous: period === null }
}

/** What a change is from: the stretch compared with next ("down 18 % from …"), its own, or "year over year". */
function basePeriod(each: Placed, stretches: Stretch[]): PeriodPhrase | null {
  const next = stretches[each.stretch + 1]
  const own = stretches[each.stretch] as Stretch
  const stretch = next?.compared && next.clause === own.clause ? next : own.compared ? own : null
  if (stretch) return periodsIn(stretch)[0]?.phrase ?? null
  const relative = own.tokens.find((token) => token.kind === 'period' && token.phrase.relative !== null)
  return relative?.kind === 'period' ? relative.phrase : null
}

function mainPeriod(each: Placed, stretches: Stretch[]): PeriodPhrase | null {
  const { clause } = stretches[each.stretch] as Stretch
  const main = stretches.find((stretch) => stretch.clause === clause && !stretch.compared)
  return main ? (periodsIn(main)[0]?.phrase ?? null) : null
}

function nearbyPeriods(each: Placed, stretches: Stretch[]): PeriodPhrase[] {
  const own = stretches[each.stretch] as Stretch
  return stretches
    .filter((stretch) => !stretch.compared)
    .toSorted((a, b) => Math.abs(a.clause - own.clause) - Math.abs(b.clause - own.clause))
    .flatMap((stretch) => periodsIn(stretch).map(({ phrase }) => phrase))
}
