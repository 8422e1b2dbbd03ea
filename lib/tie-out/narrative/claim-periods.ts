import type { PeriodPhrase } from './period-phrases.ts'
import type { Placed, Stretch } from './placed-figures.ts'
import type { Token } from './tokens.ts'

type PeriodToken = Token & { kind: 'period' }

/** The periods that a stretch is about. In "up 18 % year over year" the period only says what the change is from. */
function periodsIn(stretch: Stretch): PeriodToken[] {
  const found = stretch.tokens.filter((token) => token.kind === 'period')
  if (stretch.compared || !stretch.tokens.some((token) => token.kind === 'change')) return found
  return found.filter(({ phrase }) => phrase.relative === null)
}

const same = (a: PeriodPhrase, b: PeriodPhrase) => JSON.stringify(a) === JSON.stringify(b)

export function periodOf(
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
export function basePeriod(each: Placed, stretches: Stretch[]): PeriodPhrase | null {
  const next = stretches[each.stretch + 1]
  const own = stretches[each.stretch] as Stretch
  const stretch = next?.compared && next.clause === own.clause ? next : own.compared ? own : null
  if (stretch) return periodsIn(stretch)[0]?.phrase ?? null
  const relative = own.tokens.find((token) => token.kind === 'period' && token.phrase.relative !== null)
  return relative?.kind === 'period' ? relative.phrase : null
}

export function mainPeriod(each: Placed, stretches: Stretch[]): PeriodPhrase | null {
  const { clause } = stretches[each.stretch] as Stretch
  const main = stretches.find((stretch) => stretch.clause === clause && !stretch.compared)
  return main ? (periodsIn(main)[0]?.phrase ?? null) : null
}

export function nearbyPeriods(each: Placed, stretches: Stretch[]): PeriodPhrase[] {
  const own = stretches[each.stretch] as Stretch
  return stretches
    .filter((stretch) => !stretch.compared)
    .toSorted((a, b) => Math.abs(a.clause - own.clause) - Math.abs(b.clause - own.clause))
    .flatMap((stretch) => periodsIn(stretch).map(({ phrase }) => phrase))
}
