import { printedInterval } from '#lib/statement/interval.ts'
import type { LinkedClaim } from './claim-reader.ts'
import { type Computed, changed, judge, type Outcome, type Size } from './judge.ts'
import type { PrintedFigure } from './printed-figures.ts'

/** A change that its own sentence proves: the two figures that it lies between, and what they give. */
export interface ToldChange {
  now: LinkedClaim
  before: LinkedClaim
  computed: Computed
  outcome: Outcome
}

/**
 * "$1.98 billion, compared to $1.74 billion, an increase of 13.4 %": two figures and their change prove each other,
 * whatever they are of. Null where the sentence does not tell just one figure and one that it is compared with.
 */
export function toldChange(linked: LinkedClaim, sentence: readonly LinkedClaim[]): ToldChange | null {
  const { claim, apart } = linked
  if (apart || claim.form !== 'change' || claim.figure.kind === 'points') return null
  const levels = sentence.filter((other) => isAmount(other.claim.figure) && other.claim.form === 'level')
  const [first, second] = levels
  if (!first || !second || levels.length > 2 || first.claim.compared === second.claim.compared) return null
  const [now, before] = first.claim.compared ? [second, first] : [first, second]
  if (now.apart || before.apart || now.claim.figure.currency !== before.claim.figure.currency) return null
  const { kind } = claim.figure
  const unit = kind === 'percent' || kind === 'times' ? kind : 'amount'
  const change = changed(sideOf(now), sideOf(before), unit)
  if (!change) return null
  const working = `${before.claim.figure.printed} to ${now.claim.figure.printed}`
  const computed: Computed = { ...change, facts: [], working }
  return { now, before, computed, outcome: judge(claim, computed) }
}

const isAmount = ({ kind, perShare, range }: PrintedFigure) => kind === 'amount' && !perShare && !range

function sideOf({ claim: { figure } }: LinkedClaim): Size {
  const value = figure.value.abs()
  return { value, interval: printedInterval(value, figure.place) }
}
