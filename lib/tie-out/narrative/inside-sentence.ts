import { exactly, mul, overlaps, printedInterval } from '#lib/statement/interval.ts'
import { isGuarded } from './apart.ts'
import type { LinkedClaim } from './claim-reader.ts'
import { digitsOf } from './contradiction.ts'
import { type Computed, claimed } from './judge.ts'
import { isSlip } from './printed-slip.ts'
import type { SettledClaim } from './settle.ts'
import { toldChange } from './told-change.ts'

/** By what its own sentence tells, which may agree; to disagree, the change has to be of these two figures for sure. */
export function settleInside(linked: LinkedClaim, sentence: readonly LinkedClaim[]): SettledClaim | null {
  const told = toldChange(linked, sentence)
  if (!told) return null
  const { now, before, computed, outcome } = told
  if (outcome === 'disagrees' && !(isAlone(linked, sentence) && isOf(linked, now, computed))) return null
  return { linked, verdict: outcome, computed, between: [now, before] }
}

/** The one change of its kind that the sentence tells, with no figures per share that it may be of. */
function isAlone({ claim, sentence }: LinkedClaim, told: readonly LinkedClaim[]): boolean {
  const alike = told.filter(
    (other) => other.claim.form === 'change' && other.claim.figure.kind === claim.figure.kind,
  )
  const isPerShare = told.some((other) => other.claim.figure.perShare)
  return alike.length === 1 && !isPerShare && !claim.narrowed && !isGuarded(sentence, claim)
}

/** Told of the same thing by name, or a slip of just this change. */
function isOf({ claim }: LinkedClaim, now: LinkedClaim, computed: Computed): boolean {
  if (claim.metric && claim.metric.id === now.claim.metric?.id) return true
  const said = claimed(claim)
  if (digitsOf(claim) >= 2 && isSlip(said, computed.value, claim.figure.place)) return true
  return [10, 100, '0.1', '0.01'].some((times) =>
    overlaps(printedInterval(said, claim.figure.place), mul(computed.interval, exactly(times))),
  )
}
