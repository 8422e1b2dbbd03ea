import type { Check, Filing, Paragraph, Source, Verdict } from '#lib/filing/filing.ts'
import type { TieOutContext } from '../tie-out.ts'
import { agreesElsewhere, type Binding, bind } from './bind.ts'
import { claimSentence } from './claim-sentence.ts'
import { type Claim, claimsOf } from './claims.ts'
import { figureSource } from './figure-source.ts'
import { type Computed, judge } from './judge.ts'
import { MetricFacts } from './metric-facts.ts'
import { metricFinder } from './metrics.ts'
import { apart, type FiscalClock, fiscalClock } from './resolve-period.ts'
import { sentencesOf } from './sentences.ts'
import { type Token, tokensOf } from './tokens.ts'

/** Figures that are meant to differ from the statements': Regulation G calls them non-GAAP (17 CFR 244.101). */
const QUALIFIED =
  /\b(?:non-?GAAP|adjusted|pro[- ]?forma|constant[- ]currency|currency[- ]neutral|organic(?:ally)?|(?:comparable|same)[- ](?:store|sales|club|unit)|excluding|excludes?|exclusive of|core|underlying|normalized|run[- ]rate|annualized|before (?:special|unusual|one-time|non-?recurring))\b/i
/** Forward-looking figures have no fact yet. */
const GUIDANCE =
  /\b(?:expects?|expected|expecting|anticipates?|anticipated|guidance|outlook|forecasts?|estimates?|estimated|projects|projected|projections?|targets?|targeted|will be|to be (?:in|between|approximately)|plans? to)\b/i

/**
 * Every amount, percentage, change and ratio of the headline and the paragraphs is a claim about the statements. It
 * is linked by metric, period, unit and comparator, and judged by the intervals that the printed figures stand for.
 * The anti-fraud rule is why: an untrue statement of a material fact, 17 CFR 240.10b-5(b).
 */
export function narrative(filing: Filing, { rawText }: Pick<TieOutContext, 'rawText'>): Check[] {
  const clock = fiscalClock(filing)
  if (!filing.release || !clock) return []
  const reader = new ClaimReader(filing, clock)
  const headline = filing.release.headline ? [{ text: filing.release.headline, source: null }] : []
  return [...headline, ...filing.release.paragraphs].flatMap((paragraph) =>
    reader.read(paragraph.text).map(({ claim, at, verdict, computed, sentence }) => {
      const { source } = paragraph
      const start = at + claim.figure.at
      const place =
        source && figureSource({ ...paragraph, source } as Paragraph, start, at + claim.figure.end, rawText)
      return check(claim, verdict, computed, sentence, place)
    }),
  )
}

function check(
  claim: Claim,
  verdict: Verdict,
  computed: Computed | null,
  sentence: string,
  place: Source | null,
): Check {
  const facts = computed?.facts ?? []
  return {
    rule: 'narrative',
    verdict,
    message: claimSentence(claim, verdict, computed, sentence),
    statement: facts[0]?.statement ?? null,
    sources: [...(place ? [place] : []), ...facts.map((fact) => fact.source)],
  }
}

interface Judged {
  claim: Claim
  /** Where the sentence begins in the paragraph. */
  at: number
  verdict: Verdict
  computed: Computed | null
  sentence: string
}

class ClaimReader {
  readonly #facts: MetricFacts
  readonly #clock: FiscalClock
  readonly #findMetric: ReturnType<typeof metricFinder>
  readonly #companyWords: Set<string>
  readonly #ends: string[]

  constructor(filing: Filing, clock: FiscalClock) {
    this.#facts = new MetricFacts(filing)
    this.#clock = clock
    this.#findMetric = metricFinder(filing)
    this.#companyWords = new Set(filing.registrant.name?.toLowerCase().match(/[\w&]+/g) ?? [])
    this.#ends = filing.statements.flatMap(({ columns }) => columns.flatMap(({ end }) => end ?? []))
  }

  read(paragraph: string): Judged[] {
    return sentencesOf(paragraph).flatMap(({ text, at }) => {
      if (!/\d|doubled|tripled|halved/i.test(text)) return []
      const tokens = tokensOf(text, this.#findMetric, this.#companyWords)
      return claimsOf(tokens.map((token) => this.#withoutDateline(token))).map((claim) => {
        const { verdict, computed } = this.#judge(claim, text)
        return { claim, at, verdict, computed, sentence: text }
      })
    })
  }

  /** The date of a dateline or a meeting is the end of no period. */
  #withoutDateline(token: Token): Token {
    if (token.kind !== 'period' || !token.phrase.instant) return token
    const { end } = token.phrase
    if (end && this.#ends.some((known) => apart(known, end) <= 10)) return token
    return { kind: 'link', at: token.at, end: token.end, word: token.word }
  }

  #judge(claim: Claim, sentence: string): { verdict: Verdict; computed: Computed | null } {
    const unlinked = { verdict: 'unlinked' as const, computed: null }
    if (claim.figure.range || QUALIFIED.test(sentence) || GUIDANCE.test(sentence)) return unlinked
    const binding = bind(claim, this.#facts, this.#clock)
    const judged = binding.computed.map((computed) => ({ computed, verdict: judge(claim, computed) }))
    const best =
      judged.find(({ verdict }) => verdict === 'agrees') ??
      judged.find(({ verdict }) => verdict === 'rounding')
    if (best) return best
    const first = judged[0]
    return first && this.#isCertain(claim, binding) ? first : unlinked
  }

  /** A disagreement is only spoken of where the link is beyond doubt. */
  #isCertain(claim: Claim, binding: Binding): boolean {
    if (claim.metric?.loose || claim.of?.loose || claim.figure.kind === 'times') return false
    if (!binding.explicit) return false
    return !agreesElsewhere(claim, this.#facts)
  }
}
