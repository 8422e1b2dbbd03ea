import type { Filing } from '#lib/filing/filing.ts'
import { type Fact, factsOf } from '../fact.ts'
import { type Metric, PER_SHARE, plainLabel } from './metrics.ts'
import { apart, type When } from './resolve-period.ts'

const PRIMARY = ['income', 'balance', 'cash-flow']
const DAYS_OF_A_FISCAL_CALENDAR = 10
/** No figure stands in more places than these, but where a file repeats its statements without end. */
const MOST_PLACES = 20

/** A filing's facts, to be asked for by what prose calls them. */
export class MetricFacts {
  readonly #facts: Fact[]
  readonly #found = new Map<string, Fact[]>()
  /** Facts by the plain label of their line: those of the primary statements, or of others where these have none. */
  readonly #named = new Map<string, Fact[]>()

  constructor(filing: Filing) {
    const rank = (fact: Fact) => {
      const at = PRIMARY.indexOf(filing.statements[fact.statement]?.kind ?? '')
      return at < 0 ? PRIMARY.length : at
    }
    this.#facts = factsOf(filing).toSorted((a, b) => rank(a) - rank(b))
    for (const fact of this.#facts) {
      const label = plainLabel(fact.line.label)
      const before = this.#named.get(label)
      // under cash flows "Inventories" is what inventories changed by
      if (before?.[0] && rank(before[0]) < Math.min(rank(fact), PRIMARY.length - 1)) continue
      this.#named.set(label, [...(before ?? []), fact])
    }
  }

  /** Every fact of a metric, in any period: of the line of just that name, of the best concept, else of the label. */
  all(metric: Metric): Fact[] {
    const key = `${metric.id}/${metric.words}/${metric.basis}/${metric.labels?.source}`
    const found = this.#found.get(key) ?? this.#look(metric)
    this.#found.set(key, found)
    return found
  }

  /** "Net earnings" are those before and after what others own of them: each line that goes by the name is asked. */
  #look(metric: Metric): Fact[] {
    const { labels } = metric
    const perShare = metric.id === PER_SHARE.id
    const concepts = perShare ? conceptsFor(metric.basis) : metric.concepts
    const literal = perShare || !metric.words ? [] : (this.#named.get(metric.words) ?? [])
    const byConcept = concepts.map((concept) => this.#facts.filter(({ line }) => line.concept === concept))
    const ranked = perShare
      ? [this.#facts.filter(({ line }) => concepts.includes(line.concept ?? ''))]
      : byConcept
    const found = unique([...literal, ...ranked.flat()])
    if (!labels || (found.length > 0 && metric.id !== 'Net income')) return found
    const labelled = this.#facts.filter(
      ({ line, unit }) =>
        labels.test(plainLabel(line.label)) &&
        (!perShare || (unit.endsWith('/share') && isOfBasis(line.label, metric.basis))),
    )
    return unique([...found, ...labelled])
  }

  at(metric: Metric, when: When): Fact[] {
    const near = this.all(metric).filter(
      ({ column }) => column.end && apart(column.end, when.end) <= DAYS_OF_A_FISCAL_CALENDAR,
    )
    const fitting = near.filter(({ column: { months } }) =>
      months === null || when.months === null ? months === null : months === when.months,
    )
    // highlights print a book value or a rate of the quarter's end below the quarter
    const below = near.filter(({ unit }) => unit === 'percent' || unit.endsWith('/share'))
    const found = fitting.length === 0 && when.months === null ? below : fitting
    return found.slice(0, MOST_PLACES)
  }
}

/** "$.13 per share" may be the basic or the diluted figure, "per diluted share" is no basic one. */
function conceptsFor(basis: Metric['basis']): readonly string[] {
  if (!basis) return PER_SHARE.concepts
  const other = basis === 'basic' ? 'EarningsPerShareDiluted' : 'EarningsPerShareBasic'
  return PER_SHARE.concepts.filter((concept) => concept !== other)
}

function isOfBasis(label: string, basis: Metric['basis']): boolean {
  const [isBasic, isDiluted] = [/\bbasic\b/i.test(label), /\bdiluted\b/i.test(label)]
  return !basis || isBasic === isDiluted || (basis === 'basic') === isBasic
}

const unique = (facts: readonly Fact[]) => [...new Set(facts)]
