import type { Fact } from '../fact.ts'
import type { Claim } from './claims.ts'
import { isCurrency } from './currency-signs.ts'
import { type Computed, changeOf, differenceOf, judge, levelOf, pointsOf, quotientOf } from './judge.ts'
import type { MetricFacts } from './metric-facts.ts'
import { BOOK_VALUE, type Metric, metricById, PER_SHARE } from './metrics.ts'
import { addMonths, type FiscalClock, fullYear, resolvePeriod, type When } from './resolve-period.ts'

/** What a claim may be about: for each period that it can mean, what the statements give. */
export interface Binding {
  /** The best first. */
  computed: Computed[]
  /** Does the sentence itself name the period? */
  explicit: boolean
  /** It may be about something that the statements do not give. */
  open: boolean
}

/** Finds what the statements give for a claim. No computed figure means that it is not linked. */
export function bind(claim: Claim, facts: MetricFacts, clock: FiscalClock): Binding {
  const { metric } = claim
  if (!metric || !claim.form) return { computed: [], explicit: false, open: true }
  const { whens, explicit } = whensOf(claim, clock)
  const each = [metric, ...claim.others].map((one) =>
    whens.flatMap((when) => computedAt(claim, one, when, facts, clock)),
  )
  return {
    computed: each.flat(),
    explicit: explicit && each.length === 1,
    open: each.some((computed) => computed.length === 0),
  }
}

/** The periods that a claim can mean: the one named with it, else those the sentence and the filing suggest. */
function whensOf(claim: Claim, clock: FiscalClock): { whens: When[]; explicit: boolean } {
  const own = { end: clock.end, months: clock.months }
  const mains = claim.nearby.flatMap((phrase) => resolvePeriod(phrase, own, clock) ?? [])
  const main = mains[0] ?? own
  if (claim.periods.length > 0) {
    const whens = unique(
      claim.periods.flatMap((phrase) =>
        [resolvePeriod(phrase, main, clock) ?? [], fullYear(phrase, clock) ?? []].flat(),
      ),
    )
    return { whens, explicit: whens.length === 1 }
  }
  const suggested = [...mains, own, { end: clock.end, months: clock.quarter * 3 }]
  const whens = claim.compared
    ? suggested.map(({ end, months }) => ({ end: addMonths(end, -12), months }))
    : suggested
  return { whens: unique(whens), explicit: false }
}

function unique(whens: When[]): When[] {
  return [...new Map(whens.map((when) => [`${when.end}/${when.months}`, when])).values()]
}

function computedAt(
  claim: Claim,
  metric: Metric,
  when: When,
  facts: MetricFacts,
  clock: FiscalClock,
): Computed[] {
  if (claim.form === 'share') return shares(claim, metric, when, facts)
  if (claim.form === 'level') return levels(claim, metric, when, facts)
  const base = baseOf(claim, when, clock)
  return base ? changes(claim, metric, when, base, facts) : []
}

function baseOf(claim: Claim, when: When, clock: FiscalClock): When | null {
  if (!claim.base) return { end: addMonths(when.end, -12), months: when.months }
  const base = resolvePeriod(claim.base, when, clock)
  return base && base.end < when.end ? base : null
}

function levels(claim: Claim, metric: Metric, when: When, facts: MetricFacts): Computed[] {
  if (metric.quotient || metric.difference) return derived(metric, when, facts)
  const found = facts.at(metric, when)
  return found.filter((fact) => isUnitOf(fact, claim)).map((fact) => levelOf(fact, metric))
}

function isUnitOf(fact: Fact, claim: Claim): boolean {
  const { kind } = claim.figure
  if (kind === 'percent' || kind === 'points') return fact.unit === 'percent'
  if (kind === 'ratio') return ['ratio', 'percent'].includes(fact.unit)
  if (!isCurrency(claim.figure.currency, fact.unit.slice(0, 3))) return false
  if (claim.figure.perShare || [PER_SHARE.id, BOOK_VALUE].includes(claim.metric?.id ?? ''))
    return fact.unit.endsWith('/share')
  // "$0.76" beside a statement in thousands is a figure per share that does not say so
  if (fact.place.gte(1000) && claim.figure.value.abs().lt(1000)) return false
  return /^[A-Z]{3}$/.test(fact.unit)
}

/** Of each line that the first part may be: "net margin" may be of net income before or after what others own. */
function derived(metric: Metric, when: When, facts: MetricFacts): Computed[] {
  const [of, by] = partsOf(metric)
  const bottom = by && facts.at(by, when)[0]
  if (!of || !bottom) return []
  const { difference, quotient } = metric
  return facts
    .at(of, when)
    .flatMap((top) =>
      difference ? differenceOf(top, bottom) : (quotientOf(top, bottom, quotient?.unit ?? 'ratio') ?? []),
    )
}

function partsOf(metric: Metric): [Metric | null, Metric | null] {
  const parts = metric.quotient ?? metric.difference
  return parts ? [metricById(parts.of), metricById(parts.by)] : [null, null]
}

function shares(claim: Claim, metric: Metric, when: When, facts: MetricFacts): Computed[] {
  const by = claim.of && facts.at(claim.of, when)[0]
  if (!by || metric.quotient) return []
  return facts.at(metric, when).flatMap((of) => quotientOf(of, by, 'percent') ?? [])
}

function changes(claim: Claim, metric: Metric, when: When, base: When, facts: MetricFacts): Computed[] {
  const { figure } = claim
  if (figure.kind === 'points') {
    const before = levels(claim, metric, base, facts)
    return levels(claim, metric, when, facts).flatMap((now) => {
      const same = before.find((other) => isOfLines(other, now))
      return same ? [pointsOf(now, same)] : []
    })
  }
  if (metric.quotient || metric.difference || figure.kind === 'ratio') return []
  const unit = figure.kind === 'amount' ? 'amount' : figure.kind === 'times' ? 'times' : 'percent'
  return facts.at(metric, when).flatMap((now) => {
    const before = facts.at(metric, base).find(({ lineAt, statement }) => {
      return lineAt === now.lineAt && statement === now.statement
    })
    return before ? (changeOf(now, before, unit) ?? []) : []
  })
}

const isOfLines = (a: Computed, b: Computed) => a.facts.every(({ line }, at) => line === b.facts[at]?.line)

/** Does the figure agree with the same metric in another period? Then the link, not the figure, is what is wrong. */
export function agreesElsewhere(claim: Claim, facts: MetricFacts): boolean {
  const { metric } = claim
  if (!metric || claim.form !== 'level' || metric.quotient || metric.difference) return false
  return facts
    .all(metric)
    .some((fact) => isUnitOf(fact, claim) && judge(claim, levelOf(fact, metric)) !== 'disagrees')
}
