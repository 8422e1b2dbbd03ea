import Big from 'big.js'
import type { Verdict } from '#lib/filing/filing.ts'
import type { LinkedClaim } from './claim-reader.ts'
import type { Claim } from './claims.ts'
import { type Computed, claimed } from './judge.ts'

export interface SettledClaim {
  linked: LinkedClaim
  verdict: Verdict
  computed: Computed | null
}

/**
 * Gives a paragraph's claims their verdicts. To agree, it is enough that the statements give the figure. To disagree,
 * the link has to be beyond doubt: prose speaks of segments, brands and "excluding" in ways that no grammar sees, and
 * a false alarm costs more than a claim left unlinked. So what does not agree is held against a claim only where other
 * figures of the same sentence about the same thing do agree, or where it looks like a slip of the right figure.
 */
export function settle(claims: readonly LinkedClaim[]): SettledClaim[] {
  const agreeing = claims.filter((claim) => agreement(claim) !== null)
  const contradicting = claims.filter((claim) => claim.outcomes.length > 0 && !agreeing.includes(claim))
  // where most of a paragraph is "wrong", it speaks of something else: a segment, a brand, another measure
  const astray = contradicting.length > agreeing.length + 1
  return claims.map((linked) => {
    const right = agreement(linked)
    if (right) return { linked, verdict: right.outcome, computed: right.computed }
    const wrong = astray ? null : contradiction(linked, agreeing)
    return wrong
      ? { linked, verdict: 'disagrees', computed: wrong }
      : { linked, verdict: 'unlinked', computed: null }
  })
}

function agreement({ outcomes }: LinkedClaim) {
  return (
    outcomes.find(({ outcome }) => outcome === 'agrees') ??
    outcomes.find(({ outcome }) => outcome === 'rounding') ??
    null
  )
}

function contradiction(linked: LinkedClaim, agreeing: readonly LinkedClaim[]): Computed | null {
  const { claim, outcomes, elsewhere, explicit, proper } = linked
  if (elsewhere || claim.figure.kind === 'times') return null
  const slip =
    outcomes.find(({ computed }) => isSlip(claimed(claim), computed.value, claim.figure.place))?.computed ??
    null
  const told = agreeing.filter(({ sentence }) => sentence === linked.sentence)
  const sure = corroborated(linked, told, slip)
  if (sure) return sure
  if (!proper || claim.metric?.loose || claim.of?.loose) return null
  const mates = told.filter((other) => isAbout(other, linked))
  if (mates.length > 0) return slip ?? (explicit ? (outcomes[0]?.computed ?? null) : null)
  if (!slip) return null
  const digits = digitsOf(claim)
  return digits >= 3 || (digits === 2 && explicit && agreeing.length > 0) ? slip : null
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

function digitsOf({ figure }: Claim): number {
  return figure.value.abs().div(figure.place).toFixed(0).length
}

/** Net income and earnings per share are told together, and a share or a change together with its level. */
function isAbout(a: LinkedClaim, b: LinkedClaim): boolean {
  const family = ({ claim }: LinkedClaim) =>
    claim.metric?.id === 'Earnings per share' ? 'Net income' : claim.metric?.id
  return family(a) === family(b)
}

/**
 * Does a figure look like the right one with one digit wrong, two neighbours swapped, the sign lost or the scale
 * mistaken, at the precision it is printed with?
 */
export function isSlip(said: Big, right: Big, place: Big): boolean {
  const digits = (value: Big) => value.abs().div(place).toFixed(0)
  const [a, b] = [digits(said), digits(right)]
  if (a === b) return true
  if (isRescaled(said, right, place)) return true
  if (a.length !== b.length) return false
  const differing = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]))
  const [first, second] = differing
  if (first === undefined || second === undefined) return true
  return differing.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first]
}

/** "$7.5 billion" for 7,537 thousand: the same digits, a thousand times or ten times too much. */
function isRescaled(said: Big, right: Big, place: Big): boolean {
  const digits = said.abs().div(place).toFixed(0)
  if (digits.length < 2) return false
  return [-9, -6, -3, -2, -1, 1, 2, 3, 6, 9].some((power) => {
    const scaled = right.abs().times(new Big(10).pow(power))
    return scaled.div(place).toFixed(0) === digits
  })
}
