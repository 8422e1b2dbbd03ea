/** The words of what is public that lists need, by way of the one door. */
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { DbOrTx } from '../open-db.ts'
import { publication, version } from '../schema.ts'
import { isLive, type LiveQuarter, type LiveReportEntry } from './reports.ts'

/** Live quarters (as `listLiveQuarters` gives them) with their headlines and the first paragraphs of their releases. */
export function withHeadlines(
  db: DbOrTx,
  quarters: readonly LiveQuarter[],
  now: Date,
): (LiveReportEntry & { lead: string | null })[] {
  const ids = quarters.map((quarter) => quarter.versionId)
  if (ids.length === 0) return []
  const rows = db
    .select({
      id: version.id,
      headline: sql<string | null>`json_extract(${version.content}, '$.release.headline')`,
      lead: sql<string | null>`json_extract(${version.content}, '$.release.paragraphs[0].text')`,
    })
    .from(publication)
    .innerJoin(version, eq(version.id, publication.versionId))
    .where(and(inArray(version.id, ids), isLive(now)))
    .all()
  const words = new Map(rows.map(({ id, headline, lead }) => [id, { headline, lead }]))
  return quarters.map((quarter) => ({
    ...quarter,
    ...(words.get(quarter.versionId) ?? { headline: null, lead: null }),
  }))
}
