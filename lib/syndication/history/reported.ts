/** What was reported for a concept and a period, over all filings that print it. */
import Big from 'big.js'
import type { StatementKind } from '../../filing/filing.ts'
import { lastPlaceOf } from '../last-place.ts'

/** A printed figure of a published report. */
export interface ReportedFact {
  slug: string
  liveAt: Date
  statement: number
  line: number
  column: number
  kind: StatementKind
  label: string
  concept: string | null
  unit: string | null
  end: string | null
  /** Null for an instant. */
  months: number | null
  /** Exact decimal after the scale. */
  value: string
  printed: string
}

export interface Reported {
  /** As last reported. */
  fact: ReportedFact
  /** As first reported, where the last says otherwise by more than rounding. */
  restatedFrom: ReportedFact | null
}

export type ReportedByKey = ReadonlyMap<string, Reported>

export const keyOf = (concept: string, end: string, months: number | null) =>
  `${concept} ${end} ${months ?? 'instant'}`

/**
 * Indexes facts by concept, period end and length. `facts` come in the order in which their reports became public:
 * a later report's word for the same period counts, and says what it restates.
 */
export function reportedByKey(facts: readonly ReportedFact[]): ReportedByKey {
  const found = new Map<string, Reported>()
  for (const fact of facts) {
    if (!fact.concept || !fact.end) continue
    const key = keyOf(fact.concept, fact.end, fact.months)
    const before = found.get(key)
    // Within one report the first place speaks: the income statement before a table that repeats it.
    if (before?.fact.slug === fact.slug) continue
    found.set(key, before ? restated(before, fact) : { fact, restatedFrom: null })
  }
  return found
}

function restated(before: Reported, fact: ReportedFact): Reported {
  const first = before.restatedFrom ?? before.fact
  return { fact, restatedFrom: differ(first, fact) ? first : null }
}

/** Two printings differ when no value could have been rounded to both. */
function differ(a: ReportedFact, b: ReportedFact): boolean {
  if (a.value === b.value && a.unit === b.unit) return false
  const apart = new Big(a.value).minus(b.value).abs()
  return a.unit !== b.unit || apart.gt(lastPlaceOf(a).plus(lastPlaceOf(b)).div(2))
}
