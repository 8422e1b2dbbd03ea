import type { Verdict } from '#lib/filing/filing.ts'
import type { LinkedClaim } from './claim-reader.ts'
import { agreement, contradiction } from './contradiction.ts'
import { settleInside } from './inside-sentence.ts'
import type { Computed } from './judge.ts'

export interface SettledClaim {
  linked: LinkedClaim
  verdict: Verdict
  computed: Computed | null
  /** The figures of its own sentence that a change is proved by, where the statements do not give it. */
  between: [now: LinkedClaim, before: LinkedClaim] | null
}

/**
 * Gives a paragraph's claims their verdicts. To agree, it is enough that the statements give the figure. To disagree,
 * the link has to be beyond doubt: prose speaks of segments, brands and "excluding" in ways that no grammar sees, and
 * a false alarm costs more than a claim left unlinked. So what does not agree is held against a claim only where other
 * figures of the same sentence about the same thing do agree, or where it looks like a slip of the right figure; in a
 * paragraph that speaks of something else than the company only where those figures are of the very same lines.
 */
export function settle(claims: readonly LinkedClaim[]): SettledClaim[] {
  const agreeing = claims.filter((claim) => agreement(claim) !== null)
  const contradicting = claims.filter((claim) => claim.outcomes.length > 0 && agreement(claim) === null)
  const sentences = bySentence(claims)
  // where most of a paragraph is "wrong", it speaks of something else: a segment, a brand, another measure
  const isAside =
    contradicting.length > agreeing.length + 1 ||
    claims.some(({ claim }) => claim.metric?.segment && claim.metric.loose)
  return claims.map((linked) => {
    const right = agreement(linked)
    if (right) return { linked, verdict: right.outcome, computed: right.computed, between: null }
    const sentence = sentences.get(linked.at) ?? []
    const told = sentence.filter((other) => agreement(other) !== null)
    const wrong = contradiction(isAside ? { ...linked, proper: false } : linked, told, agreeing.length > 0)
    if (wrong) return { linked, verdict: 'disagrees', computed: wrong, between: null }
    return settleInside(linked, sentence) ?? { linked, verdict: 'unlinked', computed: null, between: null }
  })
}

/** The claims of each sentence by where it begins. */
function bySentence(claims: readonly LinkedClaim[]): Map<number, LinkedClaim[]> {
  const sentences = new Map<number, LinkedClaim[]>()
  for (const claim of claims) {
    const sentence = sentences.get(claim.at)
    if (sentence) sentence.push(claim)
    else sentences.set(claim.at, [claim])
  }
  return sentences
}
