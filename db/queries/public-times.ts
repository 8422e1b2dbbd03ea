/** When what the public sees came to be so, by way of the one door. */
import { and, inArray, isNull, lte, max, min } from 'drizzle-orm'
import type { DbOrTx } from '../open-db.ts'
import { publication } from '../schema.ts'
import { isLive } from './reports.ts'

/** For each of some live reports, when the first of its live versions became public. */
export function firstPublished(db: DbOrTx, reportIds: readonly number[], now: Date): Map<number, Date> {
  const rows = db
    .select({ reportId: publication.reportId, first: min(publication.liveAt) })
    .from(publication)
    .where(and(inArray(publication.reportId, [...reportIds]), isLive(now)))
    .groupBy(publication.reportId)
    .all()
  return new Map(rows.flatMap(({ reportId, first }) => (first ? [[reportId, first] as const] : [])))
}

/** When the public's view last changed: a version went live, or one was withdrawn. Null where nothing ever was public. */
export function lastPublicChange(db: DbOrTx, now: Date): Date | null {
  const wasLive = and(lte(publication.liveAt, now), isNull(publication.cancelledAt))
  const shown = db
    .select({ at: max(publication.liveAt) })
    .from(publication)
    .where(wasLive)
    .get()?.at
  const withdrawn = db
    .select({ at: max(publication.withdrawnAt) })
    .from(publication)
    .where(and(wasLive, lte(publication.withdrawnAt, now)))
    .get()?.at
  const times = [shown, withdrawn].filter((at) => at instanceof Date)
  return times.length > 0 ? new Date(Math.max(...times.map((at) => at.getTime()))) : null
}
