import Big from 'big.js'
import {
  add,
  div,
  exactly,
  type Interval,
  mul,
  overlaps,
  printedInterval,
  sub,
} from '#lib/statement/interval.ts'
import { type Fact, factInterval } from '../fact.ts'
import { figure, quoted } from '../figure.ts'
import type { Claim } from './claims.ts'
import type { Metric } from './metrics.ts'

/** A figure, and all that it may be in view of rounding. */
export interface Size {
  value: Big
  interval: Interval
}

/** What the statements give for a claim: the figure computed, what it may be in view of rounding, and how it came about. */
export interface Computed extends Size {
  facts: Fact[]
  /** "1,760 / 7,537" */
  working: string
}

export type Outcome = 'agrees' | 'rounding' | 'disagrees'

const HUNDRED = new Big(100)

/** These can be losses, so the sign of the printed figure means something. Expenses are printed with either sign. */
const SIGNED = new Set([
  'Net income',
  'Operating income',
  'Income before taxes',
  'Gross profit',
  'Earnings per share',
])

export function levelOf(fact: Fact, metric: Metric): Computed {
  const value = isLossOnly(fact) || !SIGNED.has(metric.id) ? fact.value.abs() : fact.value
  const flipped = value.eq(fact.value) ? exactly(1) : exactly(-1)
  return { value, interval: mul(factInterval(fact), flipped), facts: [fact], working: quoted(fact.printed) }
}

/** A line called "Net loss" prints its losses without parentheses; one called "Net income (loss)" does not. */
function isLossOnly(fact: Fact): boolean {
  return (
    fact.value.gt(0) &&
    /\bloss\b/i.test(fact.line.label) &&
    !/income|earnings|\(loss\)|profit/i.test(fact.line.label)
  )
}

export function quotientOf(of: Fact, by: Fact, unit: 'percent' | 'ratio'): Computed | null {
  const interval = div(factInterval(of), factInterval(by))
  if (!interval) return null
  const times = unit === 'percent' ? HUNDRED : new Big(1)
  return {
    value: of.value.div(by.value).times(times),
    interval: mul(interval, exactly(times)),
    facts: [of, by],
    working: `${quoted(of.printed)} / ${quoted(by.printed)}`,
  }
}

export function differenceOf(of: Fact, by: Fact): Computed {
  return {
    value: of.value.minus(by.value),
    interval: sub(factInterval(of), factInterval(by)),
    facts: [of, by],
    working: `${quoted(of.printed)} − ${quoted(by.printed)}`,
  }
}

/** The change of a figure between two periods, by size where both are losses; null where it has no percentage. */
export function changeOf(now: Fact, before: Fact, unit: 'percent' | 'amount' | 'times'): Computed | null {
  const times = exactly(now.value.lt(0) && before.value.lt(0) ? -1 : 1)
  const size = (fact: Fact): Size => ({
    value: fact.value.times(times.low),
    interval: mul(factInterval(fact), times),
  })
  const change = changed(size(now), size(before), unit)
  const working = `${quoted(now.printed)} against ${quoted(before.printed)}`
  return change && { ...change, facts: [now, before], working }
}

/** What a figure has changed by: an amount, a percentage, or how many times it is; null where it has no percentage. */
export function changed(now: Size, before: Size, unit: 'percent' | 'amount' | 'times'): Size | null {
  if (unit === 'amount')
    return { value: now.value.minus(before.value), interval: sub(now.interval, before.interval) }
  if (before.value.lte(0) || now.value.lte(0)) return null
  const grown = div(now.interval, before.interval)
  if (!grown) return null
  const times = now.value.div(before.value)
  if (unit === 'times') return { value: times, interval: grown }
  return { value: times.minus(1).times(100), interval: mul(add(grown, exactly(-1)), exactly(100)) }
}

/** The change of a rate, in percentage points. */
export function pointsOf(now: Computed, before: Computed): Computed {
  return {
    value: now.value.minus(before.value),
    interval: sub(now.interval, before.interval),
    facts: [...now.facts, ...before.facts],
    working: `${now.working} against ${before.working}`,
  }
}

/** The figure as the sentence means it: a loss, a decline and what is in parentheses are negative. */
export function claimed(claim: Claim): Big {
  const size = claim.figure.value.abs()
  if (claim.form === 'change') return claim.figure.kind === 'times' ? size : size.times(claim.direction ?? 1)
  return claim.figure.negative || claim.metric?.loss ? size.times(-1) : size
}

export function judge(claim: Claim, computed: Computed): Outcome {
  const { place } = claim.figure
  const said = bySize(claim, computed) ? claim.figure.value.abs() : claimed(claim)
  const value = bySize(claim, computed) ? computed.value.abs() : computed.value
  const interval =
    bySize(claim, computed) && computed.value.lt(0) ? mul(computed.interval, exactly(-1)) : computed.interval
  const printed = printedInterval(said, place)
  if (printed.low.lte(value) && printed.high.gte(value)) return 'agrees'
  return overlaps(printed, interval) ? 'rounding' : 'disagrees'
}

/** An "improvement" says nothing of a sign, nor does a share of sales, nor a figure whose sign is custom. */
function bySize(claim: Claim, computed: Computed): boolean {
  if (claim.figure.signless) return true
  if (claim.form === 'share') return true
  if (claim.form === 'level') return claim.metric !== null && !SIGNED.has(claim.metric.id)
  return computed.facts.some((fact) => fact.value.lt(0))
}

/** "23.35", one place more than the sentence prints, so that a reader sees which way it rounds. */
export function shown(value: Big, claim: Claim): string {
  const { place, kind } = claim.figure
  if (kind === 'amount') return figure(value, claim.figure.perShare ? 2 : 0)
  return figure(value, Math.max(0, -place.e) + 1)
}
