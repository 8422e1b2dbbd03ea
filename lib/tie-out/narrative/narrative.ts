import type { Check, Filing, Source } from '#lib/filing/filing.ts'
import type { TieOutContext } from '../tie-out.ts'
import { ClaimReader, type LinkedClaim } from './claim-reader.ts'
import { claimSentence } from './claim-sentence.ts'
import { figureSource } from './figure-source.ts'
import { fiscalClock } from './resolve-period.ts'
import { type SettledClaim, settle } from './settle.ts'

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
    settle(reader.read(paragraph.text)).map((settled) => check(settled, paragraph, rawText)),
  )
}

interface Passage {
  text: string
  /** The headline has no place of its own. */
  source: Source | null
}

function check(settled: SettledClaim, passage: Passage, rawText: string | null): Check {
  const { linked, verdict, computed, between } = settled
  const facts = computed?.facts ?? []
  const places = [linked, ...(between ?? [])].flatMap((claim) => placeOf(claim, passage, rawText) ?? [])
  return {
    rule: 'narrative',
    verdict,
    message: claimSentence(settled),
    statement: facts[0]?.statement ?? null,
    sources: [...places, ...facts.map((fact) => fact.source)],
  }
}

function placeOf(
  { claim, at }: LinkedClaim,
  { text, source }: Passage,
  rawText: string | null,
): [Source] | null {
  if (!source) return null
  return [figureSource({ text, source }, at + claim.figure.at, at + claim.figure.end, rawText)]
}
