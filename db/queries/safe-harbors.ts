import { and, asc, eq, isNotNull, lt, sql } from 'drizzle-orm'
import type { DbOrTx } from '../open-db.ts'
import { publication, report, version } from '../schema.ts'
import { isNewestLive } from './reports.ts'

/** The safe-harbor texts of the quarters before one, as they are live at `now`, the newest last; of all where it is null. */
export function listSafeHarborsBefore(
  db: DbOrTx,
  slug: string | null,
  now: Date,
): { quarter: string; text: string }[] {
  const text = sql<string>`json_extract(${version.content}, '$.safeHarbor.text')`
  return db
    .select({ quarter: report.slug, text })
    .from(report)
    .crossJoin(publication)
    .innerJoin(version, eq(version.id, publication.versionId))
    .where(and(isNewestLive(db, now), isNotNull(text), slug === null ? undefined : lt(report.slug, slug)))
    .orderBy(asc(report.slug))
    .all()
}
