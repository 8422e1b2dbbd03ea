/**
 * A printed figure stands for every value that would have been rounded to it: an interval of half a unit of its
 * last place to either side. Two figures agree when what can be computed from their intervals overlaps.
 */
import Big from 'big.js'

/** Closed on both ends; `low` ≤ `high`. Exact decimals. */
export interface Interval {
  readonly low: Big
  readonly high: Big
}

// a quotient of decimals may have no end: it is cut here, outwards
const Quotient = Big()
Quotient.DP = 20
const CUT = new Big('1e-19')

/** What one unit in the last printed place is worth: two places printed in thousands is 10. */
export function lastPlace(places: number, scale: number): Big {
  return new Big(scale).times(new Big(10).pow(-places))
}

/** The interval that a printed `value` (after scale) stands for, rounded to multiples of `unit` ({@link lastPlace}). */
export function printedInterval(value: string | Big, unit: Big): Interval {
  const half = unit.times('0.5')
  const middle = new Big(value)
  return { low: middle.minus(half), high: middle.plus(half) }
}

/** A value that is known exactly. */
export function exactly(value: string | number | Big): Interval {
  const point = new Big(value)
  return { low: point, high: point }
}

export function overlaps(a: Interval, b: Interval): boolean {
  return a.low.lte(b.high) && b.low.lte(a.high)
}

export function contains(interval: Interval, value: string | Big): boolean {
  return interval.low.lte(value) && interval.high.gte(value)
}

export function add(a: Interval, b: Interval): Interval {
  return { low: a.low.plus(b.low), high: a.high.plus(b.high) }
}

export function sub(a: Interval, b: Interval): Interval {
  return { low: a.low.minus(b.high), high: a.high.minus(b.low) }
}

export function negate(a: Interval): Interval {
  return { low: a.high.times(-1), high: a.low.times(-1) }
}

export function mul(a: Interval, b: Interval): Interval {
  return hull([a.low.times(b.low), a.low.times(b.high), a.high.times(b.low), a.high.times(b.high)])
}

/** The quotients possible, widened by 1e-19 at each end; null where the divisor may be zero. */
export function div(a: Interval, b: Interval): Interval | null {
  if (b.high.lt(0)) return div(negate(a), negate(b))
  if (b.low.lte(0)) return null
  const low = quotient(a.low, a.low.lt(0) ? b.low : b.high)
  const high = quotient(a.high, a.high.lt(0) ? b.high : b.low)
  return { low: low.minus(CUT), high: high.plus(CUT) }
}

export function width(a: Interval): Big {
  return a.high.minus(a.low)
}

function quotient(a: Big, b: Big): Big {
  return new Quotient(a).div(b)
}

function hull(corners: readonly Big[]): Interval {
  let [low, high] = [corners[0] as Big, corners[0] as Big]
  for (const corner of corners) {
    if (corner.lt(low)) low = corner
    if (corner.gt(high)) high = corner
  }
  return { low, high }
}
