import type { Filing } from '#lib/filing/filing.ts'
import type { Fact } from './fact.ts'

const REVISED =
  /\(?\bas\s+(?:previously\s+)?(?:revised|restated|recast|adjusted)\b|\((?:revised|restated|recast)\)|\b(?:has|have|had|was|were)\s+been\s+(?:retrospectively\s+|retroactively\s+)?(?:revised|restated|recast)\b|\b(?:were|was|is|are)\s+(?:retrospectively\s+|retroactively\s+)?(?:revised|restated|recast)\b|\b(?:restatement|revision)\s+of\s+(?:prior|previous|previously|earlier|the\s+(?:prior|previous)|our|its|certain)\b|\bretrospective(?:ly)?\s+(?:adoption|application|appl(?:y|ied)|adjust(?:ed|ment))\b/i
const RECLASSIFIED = /\breclassif(?:ied|ication|ications)\b/i
/** What a reclassification moves about, it leaves the same in the end. */
const BOTTOM_LINES = /^(?:NetIncomeLoss|ProfitLoss|EarningsPerShare|Assets$|StockholdersEquity)/

/**
 * Whether the filing itself says that a figure of an earlier period is not as it was published: in the text, in a
 * footnote or over the column. A revision of anything accounts for every line that follows from it; a
 * reclassification accounts for no other net income, equity or total of assets.
 */
export function revisionsOf(filing: Filing, rawText: string | null): (fact: Fact) => boolean {
  const said = rawText ?? wordsOf(filing)
  if (REVISED.test(said)) return () => true
  if (!RECLASSIFIED.test(said)) return () => false
  return ({ line }) => !BOTTOM_LINES.test(line.concept ?? '')
}

function wordsOf({ release, statements }: Filing): string {
  const prose = release?.paragraphs.map(({ text }) => text) ?? []
  const captions = statements.flatMap(({ title, columns, lines }) => [
    title,
    ...columns.map(({ label }) => label),
    ...lines.map(({ label }) => label),
  ])
  return [...prose, ...captions].join('\n')
}
