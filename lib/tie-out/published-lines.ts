import type { Fact } from './fact.ts'
import { plainLabel } from './narrative/metrics.ts'
import type { PublishedFact } from './published-figures.ts'

/** What was published, to be asked for by line: years of quarters are gone through once, not once a figure. */
export class PublishedLines {
  readonly #byConcept = new Map<string, PublishedFact[]>()
  /** By label, those without a concept apart: a concept tells more than a label. */
  readonly #byLabel = new Map<string, PublishedFact[]>()
  readonly #unnamed = new Map<string, PublishedFact[]>()

  constructor(facts: readonly PublishedFact[]) {
    for (const fact of facts) {
      const label = `${fact.unit}/${plainLabel(fact.label)}`
      if (fact.concept !== null) enter(this.#byConcept, `${fact.unit}/${fact.concept}`, fact)
      else enter(this.#unnamed, label, fact)
      enter(this.#byLabel, label, fact)
    }
  }

  /** The newest figure published for a line, of those that fit. */
  newest({ line, unit }: Fact, fits: (published: PublishedFact) => boolean): PublishedFact | null {
    const label = `${unit}/${plainLabel(line.label)}`
    const named = this.#byConcept.get(`${unit}/${line.concept}`)?.findLast(fits)
    const others = line.concept === null ? this.#byLabel : this.#unnamed
    return named ?? others.get(label)?.findLast(fits) ?? null
  }
}

function enter(known: Map<string, PublishedFact[]>, key: string, fact: PublishedFact): void {
  const facts = known.get(key)
  if (facts) facts.push(fact)
  else known.set(key, [fact])
}
