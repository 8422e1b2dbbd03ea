import type { Check, Filing } from '#lib/filing/filing.ts'
import { acrossQuarters } from './across-quarters.ts'
import { balance } from './balance.ts'
import { cashFlow } from './cash-flow.ts'
import { crossFooting } from './cross-footing.ts'
import { footing } from './footing.ts'
import { mostToCheck } from './most-to-check.ts'
import { narrative } from './narrative/narrative.ts'
import { perShare } from './per-share.ts'
import type { PublishedFigures } from './published-figures.ts'
import { sameFact } from './same-fact.ts'
import { callDates } from './words/call-dates.ts'
import { companyName } from './words/company-name.ts'
import { leftovers } from './words/leftovers.ts'
import { nonGaap } from './words/non-gaap.ts'
import { placeholders } from './words/placeholders.ts'
import { quarterWords } from './words/quarter-words.ts'
import { safeHarbor } from './words/safe-harbor.ts'
import { ticker } from './words/ticker.ts'
import { weekdays } from './words/weekdays.ts'

/** What the checks may look at beside the filing itself. */
export interface TieOutContext {
  /** What earlier quarters published; null where nothing was, or nobody knows. */
  published: PublishedFigures | null
  /** The decoded text of the file, which spans index; null where there is none (PDF, DOCX). */
  rawText: string | null
}

type Step = (filing: Filing, context: TieOutContext) => Check[]

/** In the order in which a reviewer reads them: figures of the statements, figures of the prose, words. */
const CHECKS: readonly Step[] = [
  footing,
  crossFooting,
  balance,
  cashFlow,
  perShare,
  sameFact,
  acrossQuarters,
  narrative,
  quarterWords,
  weekdays,
  callDates,
  companyName,
  ticker,
  placeholders,
  leftovers,
  nonGaap,
  safeHarbor,
]

/**
 * Proves a filing's figures against each other and against what was published before: one {@link Check} for each
 * figure tied out and each claim that could not be linked. Pure: faults are returned, never thrown.
 *
 * A *disagrees* is a contradiction that a person would confirm; *unlinked* says that nothing could be proved.
 */
export function tieOut(
  filing: Filing,
  published: PublishedFigures | null = null,
  rawText: string | null = null,
): Check[] {
  const { checked, left } = mostToCheck(filing)
  return [...CHECKS.flatMap((check) => check(checked, { published, rawText })), ...left]
}
