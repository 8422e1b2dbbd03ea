import type { Filing } from '#lib/filing/filing.ts'
import { type Apart, apartOf, isGuarded } from './apart.ts'
import { agreesElsewhere, bind } from './bind.ts'
import { type Claim, claimsOf } from './claims.ts'
import { type Computed, judge, type Outcome } from './judge.ts'
import { MetricFacts } from './metric-facts.ts'
import { metricFinder } from './metric-finder.ts'
import { apart, type FiscalClock } from './resolve-period.ts'
import { sentencesOf } from './sentences.ts'
import { type Token, tokensOf } from './tokens.ts'

/** A sentence that people read has fewer: what has more is a table, or was made to keep the checks busy. */
const MOST_FIGURES = 60

/** A claim with what the statements give for it, the best first; nothing where it is not linked. */
export interface LinkedClaim {
  claim: Claim
  sentence: string
  /** Where the sentence begins in its paragraph. */
  at: number
  outcomes: { computed: Computed; outcome: Outcome }[]
  apart: Apart | null
  /** The sentence itself names the period. */
  explicit: boolean
  /** The link, not the figure, may be what is wrong: it is right for another period, or may be of what is left out. */
  elsewhere: boolean
  /** What it may be held against is of a statement proper, and nothing in the sentence says that it is meant to differ. */
  proper: boolean
}

/** Reads the claims of one filing's prose and links them to its statements. */
export class ClaimReader {
  readonly #facts: MetricFacts
  readonly #clock: FiscalClock
  readonly #findMetric: ReturnType<typeof metricFinder>
  readonly #companyWords: Set<string>
  readonly #ends: string[]
  readonly #primary: Set<number>

  constructor(filing: Filing, clock: FiscalClock) {
    this.#facts = new MetricFacts(filing)
    this.#clock = clock
    this.#findMetric = metricFinder(filing)
    this.#companyWords = new Set(filing.registrant.name?.toLowerCase().match(/[\w&]+/g) ?? [])
    const kinds = ['income', 'balance', 'cash-flow']
    this.#primary = new Set(
      filing.statements.flatMap(({ kind }, index) => (kinds.includes(kind) ? [index] : [])),
    )
    this.#ends = filing.statements.flatMap(({ columns }) => columns.flatMap(({ end }) => end ?? []))
  }

  /** The claims of a paragraph, in the order of its figures. */
  read(paragraph: string): LinkedClaim[] {
    return sentencesOf(paragraph).flatMap(({ text, at }) => {
      if (!/\d|doubled|tripled|halved/i.test(text)) return []
      const tokens = tokensOf(text, this.#findMetric, this.#companyWords)
      if (tokens.filter(({ kind }) => kind === 'figure').length > MOST_FIGURES) return []
      const claims = claimsOf(tokens.map((token) => this.#withoutDateline(token)))
      const apart = apartOf(text, claims)
      return claims.map((claim, index) => this.#link(claim, text, at, apart[index] ?? null))
    })
  }

  /** The date of a dateline or a meeting is the end of no period. */
  #withoutDateline(token: Token): Token {
    if (token.kind !== 'period' || !token.phrase.instant) return token
    const { end } = token.phrase
    if (end && this.#ends.some((known) => apart(known, end) <= 10)) return token
    return { kind: 'link', at: token.at, end: token.end, word: token.word }
  }

  /** Highlights and reconciliations say much under names that mean something else: alone they contradict little. */
  #isOfStatements(outcomes: LinkedClaim['outcomes'], { metric }: Claim): boolean {
    return outcomes.some(({ computed: { facts } }) => {
      // "per share" alone is seldom the basic figure
      const isBasic = facts.every(({ line }) => line.concept === 'EarningsPerShareBasic')
      return (
        facts.every(({ statement }) => this.#primary.has(statement)) &&
        (metric?.basis === 'basic' || !isBasic)
      )
    })
  }

  #link(claim: Claim, sentence: string, at: number, apart: Apart | null): LinkedClaim {
    const loose = {
      claim,
      sentence,
      at,
      outcomes: [],
      apart,
      explicit: false,
      elsewhere: false,
      proper: false,
    }
    if (apart) return loose
    const { computed, explicit, open } = bind(claim, this.#facts, this.#clock)
    const outcomes = computed.map((each) => ({ computed: each, outcome: judge(claim, each) }))
    const wrong = outcomes.length > 0 && outcomes.every(({ outcome }) => outcome === 'disagrees')
    const elsewhere = wrong && (open || agreesElsewhere(claim, this.#facts))
    const proper = !isGuarded(sentence, claim) && this.#isOfStatements(outcomes, claim)
    return { ...loose, outcomes, explicit, elsewhere, proper }
  }
}
