import type { LinkedClaim } from './claim-reader.ts'
import type { Claim } from './claims.ts'
import { type Computed, claimed, type Outcome } from './judge.ts'
import { isSlip } from './printed-slip.ts'

/** What the statements give that a claim agrees with, exactly before within rounding; null where it agrees with none. */
export function agreement({ outcomes }: LinkedClaim): { computed: Computed; outcome: Outcome } | null {
  return (
    outcomes.find(({ outcome }) => outcome === 'agrees') ??
    outcomes.find(({ outcome }) => outcome === 'rounding') ??
    null
  )
}

/**
 * What the statements give that a claim is held against, because it is bound to it beyond doubt; else null. `told` are
 * the claims of its sentence that agree; `isTrusted` where any of its paragraph does.
 */
export function contradiction(
  linked: LinkedClaim,
  told: readonly LinkedClaim[],
  isTrusted: boolean,
): Computed | null {
  const { claim, outcomes, elsewhere, explicit, proper } = linked
  if (elsewhere || claim.figure.kind === 'times') return null
  const slip =
    outcomes.find(({ computed }) => isSlip(claimed(claim), computed.value, claim.figure.place))?.computed ??
    null
  const sure = corroborated(linked, told, slip)
  if (sure) return sure
  if (!proper || claim.metric?.loose || claim.of?.loose) return null
  const mates = told.filter((other) => isAbout(other, linked))
  // a percentage of one or two digits agrees by chance
  const isSure = explicit && mates.reduce((sum, other) => sum + digitsOf(other.claim), 0) >= 3
  if (mates.length > 0) return slip ?? (isSure ? (outcomes[0]?.computed ?? null) : null)
  if (!slip) return null
  const digits = digitsOf(claim)
  return digits >= 3 || (digits === 2 && explicit && isTrusted) ? slip : null
}

/**
 * "up 18 % to $9.2 million from $7.8 million": a change and its levels are told of the very same figures. Where those
 * that agree print three digits or more between them, the link of the others is beyond doubt; a percentage of one or
 * two digits agrees by chance, so then the figure has to look like a slip as well. So has a level of the same line in
 * another period. Two levels of one and the same figure prove nothing: one of them is bound to the wrong one.
 */
function corroborated(
  { claim, outcomes }: LinkedClaim,
  told: readonly LinkedClaim[],
  slip: Computed | null,
): Computed | null {
  if (claim.narrowed && !slip) return null
  const kin = told.filter((other) => other.claim.metric?.id === claim.metric?.id)
  const digits = (some: readonly LinkedClaim[]) => some.reduce((sum, other) => sum + digitsOf(other.claim), 0)
  for (const { computed } of outcomes) {
    const alike = digits(
      kin.filter(
        (other) => isOtherForm(other.claim, claim) && sharesFact(agreement(other)?.computed, computed),
      ),
    )
    if (alike >= 3 || (alike > 0 && slip)) return computed
  }
  if (!slip) return null
  const others = kin.filter((other) => sharesLine(agreement(other)?.computed, slip))
  return digits(others) >= 3 ? slip : null
}

const isOtherForm = (a: Claim, b: Claim) => a.form !== 'level' || b.form !== 'level'

function sharesFact(a: Computed | undefined, b: Computed): boolean {
  return a?.facts.some((fact) => b.facts.includes(fact)) ?? false
}

function sharesLine(a: Computed | undefined, b: Computed): boolean {
  if (sharesFact(a, b)) return false
  return a?.facts.some(({ line }) => b.facts.some((fact) => fact.line === line)) ?? false
}

/** Digits that a figure prints, without its scale: "$7.5 million" has two. */
export function digitsOf({ figure }: Claim): number {
  return figure.value.abs().div(figure.place).toFixed(0).length
}

/** Net income and earnings per share are told together, and a share or a change together with its level. */
function isAbout(a: LinkedClaim, b: LinkedClaim): boolean {
  const family = ({ claim }: LinkedClaim) =>
    claim.metric?.id === 'Earnings per share' ? 'Net income' : claim.metric?.id
  return family(a) === family(b)
}
