import type Big from 'big.js'
import type { Check, Verdict } from '#lib/filing/filing.ts'
import { type Interval, overlaps } from '#lib/statement/interval.ts'
import { type Fact, factInterval } from './fact.ts'
import { quoted } from './figure.ts'

/** Equal as printed, equal in view of rounding, or not equal. */
export function verdictOf(fact: Fact, value: Big, interval: Interval): Exclude<Verdict, 'unlinked'> {
  const printed = factInterval(fact)
  if (printed.low.lte(value) && printed.high.gte(value)) return 'agrees'
  return overlaps(printed, interval) ? 'rounding' : 'disagrees'
}

/** Two facts of the same place in time: equal where the coarser figure is what the finer one rounds to. */
export function sameFigure(a: Fact, b: Fact): Exclude<Verdict, 'unlinked'> {
  if (a.value.eq(b.value)) return 'agrees'
  const [fine, coarse] = a.place.lte(b.place) ? [a, b] : [b, a]
  return verdictOf(coarse, fine.value, factInterval(fine))
}

export const ENDINGS: Record<Exclude<Verdict, 'unlinked'>, string> = {
  agrees: 'agrees',
  rounding: 'agrees within rounding',
  disagrees: 'disagrees',
}

export function sameFigureCheck(rule: string, a: Fact, b: Fact, place: string, other: string): Check {
  const verdict = sameFigure(a, b)
  const column = a.column.label
  const message = `${a.line.label} (${column}) is ${quoted(a.printed)} in ${place} and ${quoted(b.printed)} in ${other}: ${ENDINGS[verdict]}.`
  return { rule, verdict, message, statement: a.statement, sources: [a.source, b.source] }
}

/**
 * Do two printed figures look like one figure and a slip of it: one digit wrong, two neighbours swapped, the sign
 * lost, or shifted by the point? Short figures do so by chance, so three digits are the least.
 */
export function looksLikeSlip(a: Big, b: Big): boolean {
  const [x, y] = [digitsOf(a), digitsOf(b)]
  if (x.length < 3 || y.length < 3) return false
  const [bareX, bareY] = [x.replace(/0+$/, ''), y.replace(/0+$/, '')]
  if (bareX === bareY && bareX.length >= 3) return true
  if (x.length !== y.length) return false
  const differing = [...x].flatMap((digit, at) => (digit === y[at] ? [] : [at]))
  if (differing.length === 1) return true
  const [first, second] = differing
  if (differing.length !== 2 || first === undefined || second !== first + 1) return false
  return x[first] === y[second] && x[second] === y[first]
}

function digitsOf(value: Big): string {
  return value.abs().toFixed().replace('.', '').replace(/^0+/, '')
}
