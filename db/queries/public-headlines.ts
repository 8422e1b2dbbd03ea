/** The headlines of what is public, by way of the one door. */
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { DbOrTx } from '../open-db.ts'
import { publication, version } from '../schema.ts'
import { isLive, type LiveQuarter, type LiveReportEntry } from './reports.ts'

/** Live quarters (as `listLiveQuarters` gives them) with their headlines. */
export function withHeadlines(db: DbOrTx, quarters: readonly LiveQuarter[], now: Date): LiveReportEntry[] {
  const ids = quarters.map((quarter) => quarter.versionId)
  const rows = db
    .select({
      id: version.id,
      headline: sql<string | null>`json_extract(${version.content}, '$.release.headline')`,
    })
    .from(publication)
    .innerJoin(version, eq(version.id, publication.versionId))
    .where(and(isLive(now), inArray(version.id, ids)))
    .all()
  const headlines = new Map(rows.map(({ id, headline }) => [id, headline]))
  return quarters.map((quarter) => ({ ...quarter, headline: headlines.get(quarter.versionId) ?? null }))
}
