import type { Check, Filing, Paragraph, Source, Verdict } from '#lib/filing/filing.ts'
import type { TieOutContext } from '../tie-out.ts'
import { ClaimReader, type LinkedClaim } from './claim-reader.ts'
import { claimSentence } from './claim-sentence.ts'
import { figureSource } from './figure-source.ts'
import type { Computed } from './judge.ts'
import { fiscalClock } from './resolve-period.ts'
import { settle } from './settle.ts'

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
    settle(reader.read(paragraph.text)).map(({ linked, verdict, computed }) => {
      const { claim, at } = linked
      const { source } = paragraph
      const start = at + claim.figure.at
      const place =
        source && figureSource({ ...paragraph, source } as Paragraph, start, at + claim.figure.end, rawText)
      return check(linked, verdict, computed, place)
    }),
  )
}

function check(
  linked: LinkedClaim,
  verdict: Verdict,
  computed: Computed | null,
  place: Source | null,
): Check {
  const facts = computed?.facts ?? []
  return {
    rule: 'narrative',
    verdict,
    message: claimSentence(linked, verdict, computed),
    statement: facts[0]?.statement ?? null,
    sources: [...(place ? [place] : []), ...facts.map((fact) => fact.source)],
  }
}
