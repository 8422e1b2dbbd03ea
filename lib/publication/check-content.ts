import type { DbOrTx } from '#db/open-db.ts'
import { publishedFigures } from '#db/queries/published-figures.ts'
import type { Filing, Format } from '#lib/filing/filing.ts'
import { tieOut } from '#lib/tie-out/tie-out.ts'
import { quarterSlug } from './quarter-slug.ts'

const WITHOUT_TEXT: readonly Format[] = ['pdf', 'docx']

/** The same content with its figures proved anew: against each other, and against what other quarters published. */
export function checkContent(db: DbOrTx, content: Filing, text: string, now: Date): Filing {
  const { period, format } = content
  const slug =
    period?.fiscalYear != null && period.fiscalQuarter != null
      ? quarterSlug({ fiscalYear: period.fiscalYear, fiscalQuarter: period.fiscalQuarter })
      : null
  const rawText = WITHOUT_TEXT.includes(format) ? null : text
  return { ...content, checks: tieOut(content, publishedFigures(db, slug, now), rawText) }
}
