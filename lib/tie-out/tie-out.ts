import type { Check, Filing } from '#lib/filing/filing.ts'
import { footing } from './footing.ts'
import { narrative } from './narrative/narrative.ts'
import type { PublishedFigures } from './published-figures.ts'

/** What the checks may look at beside the filing itself. */
export interface TieOutContext {
  /** What earlier quarters published; null where nothing was, or nobody knows. */
  published: PublishedFigures | null
  /** The decoded text of the file, which spans index; null where there is none (PDF, DOCX). */
  rawText: string | null
}

type Step = (filing: Filing, context: TieOutContext) => Check[]

/** In the order in which a reviewer reads them. Each is pure: faults are returned, never thrown. */
const CHECKS: readonly Step[] = [footing, narrative]

/**
 * Proves a filing's figures against each other and against what was published before: one {@link Check} for each
 * figure tied out and each claim that could not be linked.
 */
export function tieOut(
  filing: Filing,
  published: PublishedFigures | null = null,
  rawText: string | null = null,
): Check[] {
  return CHECKS.flatMap((check) => check(filing, { published, rawText }))
}
