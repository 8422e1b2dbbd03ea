import type { PeriodPhrase } from './period-phrases.ts'
import type { Placed, Stretch } from './placed-figures.ts'
import type { PrintedFigure } from './printed-figures.ts'
import type { Token } from './tokens.ts'

type PeriodToken = Token & { kind: 'period' }

/** The periods that a stretch is about. In "up 18 % year over year" the period only says what the change is from. */
function periodsIn(stretch: Stretch): PeriodToken[] {
  const found = stretch.tokens.filter((token) => token.kind === 'period')
  if (stretch.compared || !stretch.tokens.some((token) => token.kind === 'change')) return found
  return found.filter(({ phrase }) => phrase.relative === null)
}

/** The periods that a sentence names with a figure: one, or those it may belong to; none where it names none. */
export function periodsOf(each: Placed, tokens: readonly Token[], stretches: Stretch[]): PeriodPhrase[] {
  const found = periodsIn(stretches[each.stretch] as Stretch)
  const preceding = found.findLast(({ at }) => at < each.token.at)
  const following = found.find(({ at }) => at > each.token.at)
  const { at, figure } = each.token
  const levelBetween = (from: number, to: number) =>
    tokens.some(
      (token) => token.kind === 'figure' && token.at > from && token.at < to && isLevel(token.figure, figure),
    )
  const isBefore = preceding && !levelBetween(preceding.at, at)
  const isAfter = following && !levelBetween(at, following.at)
  // "$8.4 million for the second quarter and $9.7 million for the first": the period before has its figure
  const isTaken = (period: PeriodToken) =>
    levelBetween(found.findLast((other) => other.at < period.at)?.at ?? -1, period.at)
  if (isBefore && isAfter && isTaken(preceding)) return [following.phrase]
  const near = [...(isBefore ? [preceding] : []), ...(isAfter ? [following] : [])]
  return (near.length > 0 ? near : found).map(({ phrase }) => phrase)
}

/** A figure that a period may belong to as well. One per share goes with the amount before it. */
function isLevel(other: PrintedFigure, figure: PrintedFigure): boolean {
  if (other.kind === 'percent') return figure.kind === 'percent'
  return other.kind === 'amount' && !other.perShare
}

/** What a change is from: the stretch compared with next ("down 18 % from …"), its own, or "year over year". */
export function basePeriod(each: Placed, stretches: Stretch[]): PeriodPhrase | null {
  const next = stretches[each.stretch + 1]
  const own = stretches[each.stretch] as Stretch
  const stretch = next?.compared && next.clause === own.clause ? next : own.compared ? own : null
  if (stretch) return periodsIn(stretch)[0]?.phrase ?? null
  const relative = own.tokens.find((token) => token.kind === 'period' && token.phrase.relative !== null)
  return relative?.kind === 'period' ? relative.phrase : null
}

/** Of a change told where its base is told: the period of what is compared. */
export function mainPeriods(each: Placed, stretches: Stretch[]): PeriodPhrase[] {
  const { clause } = stretches[each.stretch] as Stretch
  const main = stretches.find((stretch) => stretch.clause === clause && !stretch.compared)
  return main
    ? periodsIn(main)
        .slice(0, 1)
        .map(({ phrase }) => phrase)
    : []
}

export function nearbyPeriods(each: Placed, stretches: Stretch[]): PeriodPhrase[] {
  const own = stretches[each.stretch] as Stretch
  return stretches
    .filter((stretch) => !stretch.compared)
    .toSorted((a, b) => Math.abs(a.clause - own.clause) - Math.abs(b.clause - own.clause))
    .flatMap((stretch) => periodsIn(stretch).map(({ phrase }) => phrase))
}
