import { directionOf } from './change-words.ts'
import { basePeriod, mainPeriods, nearbyPeriods, periodsOf } from './claim-periods.ts'
import { BOOK_VALUE, type Metric, metricById, PER_SHARE } from './metrics.ts'
import type { PeriodPhrase } from './period-phrases.ts'
import { isDenominator, isNamedAfter, type Placed, placeFigures, type Stretch } from './placed-figures.ts'
import type { PrintedFigure } from './printed-figures.ts'
import type { Token } from './tokens.ts'

/** One figure of a sentence and what the sentence says it is. Null where the sentence does not say it for certain. */
export interface Claim {
  figure: PrintedFigure
  form: 'level' | 'share' | 'change' | null
  metric: Metric | null
  /** "A and B were 1 and 2, respectively", "$56 million or $.91 per share, up 44 %": what else it may be of. */
  others: Metric[]
  /** "23.3 % of net sales": what it is a share of. */
  of: Metric | null
  direction: 1 | -1 | null
  /** The period named with the figure, or those that it may belong to; none where the sentence names none for it. */
  periods: PeriodPhrase[]
  /** Is the figure the one compared with? Then an unnamed period is a year earlier. */
  compared: boolean
  /** What a change is measured from; null where the sentence names nothing. */
  base: PeriodPhrase | null
  /** Periods named elsewhere in the sentence, the nearest first: one of them may be meant where `periods` is empty. */
  nearby: PeriodPhrase[]
  /** Words of unknown meaning come right after the figure ("5 % in Europe"): it may be about less than the metric. */
  narrowed: boolean
}

export function claimsOf(tokens: readonly Token[]): Claim[] {
  const { stretches, placed } = placeFigures(tokens)
  return placed.map((each, at) => claim(each, placed.slice(0, at), tokens, stretches))
}

function claim(
  each: Placed,
  before: readonly Placed[],
  tokens: readonly Token[],
  stretches: Stretch[],
): Claim {
  const { figure } = each.token
  const after = namedAfter(tokens, each.index)
  const direction = directionOf(tokens, each, before.at(-1))
  const metric = metricFor(figure, after ?? each.metric)
  const of =
    denominatorOf(tokens, each.index) ??
    (figure.kind === 'percent' && direction === null ? each.shareOf : null)
  const stretch = stretches[each.stretch] as Stretch
  const form = formOf(figure, metric?.quotient ? null : of, direction)
  const base = form === 'change' ? basePeriod(each, stretches) : null
  const periods =
    form === 'change' && stretch.compared ? mainPeriods(each, stretches) : periodsOf(each, tokens, stretches)
  const compared = stretch.compared && form !== 'change'
  const nearby = nearbyPeriods(each, stretches)
  const narrowed = isNarrowed(tokens, each.index)
  const named = isRespective(tokens) ? metricsOf(tokens, figure) : form === 'change' ? perShareIn(before) : []
  const others = named.filter(({ id }) => id !== metric?.id)
  return { figure, form, metric, others, of, direction, periods, compared, base, nearby, narrowed }
}

function formOf(figure: PrintedFigure, of: Metric | null, direction: 1 | -1 | null): Claim['form'] {
  if (of) return 'share'
  if (figure.kind === 'times') return 'change'
  if (direction !== null) return 'change'
  if (figure.kind === 'points') return null
  return 'level'
}

function metricFor(figure: PrintedFigure, metric: Metric | null): Metric | null {
  if (!metric || metric.id === BOOK_VALUE) return metric
  // "gross margin of $1.8 million" is the gross profit
  if (metric.quotient?.unit === 'percent' && figure.kind === 'amount') return metricById(metric.quotient.of)
  if (!figure.perShare) return metric
  const isNet =
    ['Net income', PER_SHARE.id].includes(metric.id) ||
    /^net (?:income|loss|earnings|profit)\b/.test(metric.words ?? '')
  if (!isNet) return ownPerShare(metric)
  const { loss = false, basis } = metric
  const said = figure.perShare === 'any' ? basis : figure.perShare
  return { ...PER_SHARE, loss, loose: false, ...(said && { basis: said }) }
}

/** "Adjusted earnings were $882 million, or $1.21 per share": a line called "Adjusted earnings per diluted share". */
function ownPerShare(metric: Metric): Metric | null {
  const { id, words, loose } = metric
  if (/\bper\b/.test(words ?? '')) return metric
  if (!words || loose) return null
  const named = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const labels = new RegExp(`^${named}\\b.*\\bper\\b.*\\b(?:share|unit)\\b`)
  return { id: `${id} per share`, concepts: [], labels }
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

function perShareIn(placed: readonly Placed[]): Metric[] {
  return placed.flatMap(({ token, metric }) =>
    token.figure.perShare ? (metricFor(token.figure, metric) ?? []) : [],
  )
}

const isRespective = (tokens: readonly Token[]) =>
  tokens.some(({ word }) => word.toLowerCase() === 'respectively')

function metricsOf(tokens: readonly Token[], figure: PrintedFigure): Metric[] {
  return tokens.flatMap((token) => (token.kind === 'metric' ? (metricFor(figure, token.metric) ?? []) : []))
}

function isNarrowed(tokens: readonly Token[], index: number): boolean {
  for (const token of tokens.slice(index + 1)) {
    if (token.kind === 'other') return true
    if (token.kind !== 'link' || /^\W/.test(token.word)) return false
  }
  return false
}
