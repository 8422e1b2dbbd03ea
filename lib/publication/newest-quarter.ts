import { and, eq, gt, isNull, or } from 'drizzle-orm'
import type { DbOrTx } from '#db/open-db.ts'
import { publication, report } from '#db/schema.ts'
import type { Quarter } from './quarter-slug.ts'

/** Whether no later quarter is public or scheduled: readers wait for news of the newest, not of older ones. */
export function isNewestQuarter(db: DbOrTx, { fiscalYear, fiscalQuarter }: Quarter): boolean {
  const isLater = or(
    gt(report.fiscalYear, fiscalYear),
    and(eq(report.fiscalYear, fiscalYear), gt(report.fiscalQuarter, fiscalQuarter)),
  )
  const later = db
    .select({ id: publication.id })
    .from(publication)
    .innerJoin(report, eq(report.id, publication.reportId))
    .where(and(isLater, isNull(publication.cancelledAt), isNull(publication.withdrawnAt)))
    .limit(1)
    .get()
  return later === undefined
}
