import type { Check, Filing, Source, Verdict } from '#lib/filing/filing.ts'
import { figureSource } from '../narrative/figure-source.ts'

/** One passage of a release: the headline has no place of its own. */
export interface Passage {
  text: string
  source: Source | null
}

export function passagesOf(filing: Filing): Passage[] {
  if (!filing.release) return []
  const { headline, paragraphs } = filing.release
  return [...(headline ? [{ text: headline, source: null }] : []), ...paragraphs]
}

/** A check of words; `match` is where in the passage the words stand. */
export function wordCheck(
  rule: string,
  verdict: Verdict,
  message: string,
  passage: Passage | null,
  match: { index: number; length: number } | null,
  rawText: string | null,
): Check {
  const source = passage?.source
  if (!source) return { rule, verdict, message, statement: null, sources: [] }
  const { text } = passage
  const place = match
    ? figureSource({ text, source }, match.index, match.index + match.length, rawText)
    : source
  return { rule, verdict, message, statement: null, sources: [place] }
}
