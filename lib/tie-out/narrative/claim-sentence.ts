import type { Verdict } from '#lib/filing/filing.ts'
import { figure } from '../figure.ts'
import type { Apart } from './apart.ts'
import type { Claim } from './claims.ts'
import { type Computed, shown } from './judge.ts'
import type { SettledClaim } from './settle.ts'

const WHY: Record<Apart, string> = {
  guidance: 'looks ahead, and the statements have no figure for it yet',
  adjusted: 'is meant to differ from the statements, and is not linked',
}

/** A check of the narrative as a sentence that a person understands. */
export function claimSentence({ linked, verdict, computed, between }: SettledClaim): string {
  const { claim, sentence, apart } = linked
  const printed = claim.figure.printed.replace(/\s+/g, ' ')
  if (!computed) {
    const why = apart ? WHY[apart] : 'is not linked to a figure of the statements'
    return `“${printed}” in “${excerpt(sentence, claim)}” ${why}.`
  }
  const value = shown(computed.value, claim)
  const unit = claim.figure.kind === 'percent' ? ' %' : claim.figure.kind === 'points' ? ' points' : ''
  const prints = verdict === 'rounding' ? `, which prints as ${rounded(claim, computed)}` : ''
  const end = `is ${value}${unit}${prints}: ${ending(verdict)}.`
  if (between) {
    const [now, before] = between.map((other) => other.claim.figure.printed)
    return `The change from ${before} to ${now} is stated as ${printed}; between the two it ${end}`
  }
  const { label } = computed.facts[0]?.column ?? { label: '' }
  const head = `${subject(claim)} (${label}) is stated as ${printed}`
  if (claim.form !== 'level' || computed.facts.length > 1) return `${head}; ${computed.working} ${end}`
  // a total often stands on a line without words
  const line = computed.facts[0]?.line.label.trim() || `line of ${claim.metric?.id.toLowerCase()}`
  return `${head}; the statement’s ${line} is ${computed.working}: ${ending(verdict)}.`
}

function subject(claim: Claim): string {
  const metric = claim.metric?.id ?? 'The figure'
  if (claim.form === 'share') return `${metric} as a share of ${claim.of?.id.toLowerCase()}`
  return claim.form === 'change' ? `The change of ${metric.toLowerCase()}` : metric
}

function ending(verdict: Verdict): string {
  if (verdict === 'rounding') return 'agrees within rounding'
  return verdict
}

/** What the quotient prints as at the sentence's precision, over all that its rounded parts may be: "23.3 or 23.4". */
function rounded(claim: Claim, computed: Computed): string {
  const places = Math.max(0, -claim.figure.place.e)
  const ends = [computed.interval.low, computed.interval.high].map((end) => figure(end.abs(), places))
  return [...new Set(ends)].sort().join(' or ')
}

function excerpt(sentence: string, claim: Claim): string {
  const from = Math.max(0, claim.figure.at - 40)
  const to = Math.min(sentence.length, claim.figure.end + 30)
  return `${from > 0 ? '…' : ''}${sentence.slice(from, to)}${to < sentence.length ? '…' : ''}`
}
