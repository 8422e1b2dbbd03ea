import type { Claim } from './claims.ts'

/** Why a figure is meant to have no fact: it looks ahead, or is meant to differ from the statements. */
export type Apart = 'guidance' | 'adjusted'

/** Figures that are meant to differ from the statements': Regulation G calls them non-GAAP (17 CFR 244.101). */
const QUALIFIED =
  /\b(?:non-?GAAP|adjusted|pro[- ]?forma|(?:constant|local)[- ]currenc(?:y|ies)|currency[- ]neutral|organic(?:ally)?|(?:comparable|same)[- ](?:store|sales|club|unit)|excluding|excludes?|exclusive of|would have been|core|underlying|normalized|run[- ]rate|annualized|before (?:special|unusual|one-time|non-?recurring))\b/i
/** Forward-looking figures have no fact yet. */
const GUIDANCE =
  /\b(?:expects?|anticipates?|forecasts?|estimates?|projects|projections?|targets?|expecting|plans? to|will be|should be|to be (?:in|between|approximately)|outlook|guidance (?:of|for|is|range)|(?:is|are|be|been|now|currently|previously|still) (?:expected|anticipated|estimated|projected|forecast|targeted|planned))\b/i
/** Words that tell of the future, or only of what was thought of it: "better than expected". */
const FORESIGHT = /\b(?:expected|anticipated|estimated|projected|guidance|targeted)\b/i
/** What a sentence begins with is said of all of it: "Excluding this charge, …". */
const OPENING = 20

/** May a figure be meant to differ, though nothing beside it says so? Then little is held against it. */
export function isGuarded(sentence: string, { metric }: Claim): boolean {
  if (FORESIGHT.test(sentence)) return true
  return QUALIFIED.test(sentence) && !QUALIFIED.test(metric?.words ?? '')
}

/**
 * For each claim of a sentence, in order, whether it is meant to have no fact. A qualifying word counts for the figure
 * that it stands beside, and for those behind that speak of the same thing; a line of that very name is its own fact.
 */
export function apartOf(sentence: string, claims: readonly Claim[]): (Apart | null)[] {
  if (GUIDANCE.test(sentence)) return claims.map(() => 'guidance')
  if (!QUALIFIED.test(sentence)) return claims.map(({ figure }) => (figure.range ? 'guidance' : null))
  const opens = QUALIFIED.test(sentence.slice(0, OPENING))
  let before: Apart | null = opens ? 'adjusted' : null
  return claims.map((claim, at) => {
    const last = claims[at - 1]
    const isSame = opens || last?.metric?.id === claim.metric?.id || Boolean(claim.figure.perShare)
    const beside = sentence.slice(last?.figure.end ?? 0, claim.figure.at) + behind(sentence, claim)
    before = QUALIFIED.test(beside) || (isSame && before) ? 'adjusted' : null
    if (claim.metric?.words && QUALIFIED.test(claim.metric.words)) return null
    return claim.figure.range ? 'guidance' : before
  })
}

/** What is said of a figure right behind it, up to the next comma, figure or "and": "5 % on a constant currency basis". */
function behind(sentence: string, { figure }: Claim): string {
  return ` ${/^(?:(?!\b(?:and|while)\b)[^,;$€£¥\d])*/.exec(sentence.slice(figure.end))?.[0] ?? ''}`
}
