/** The conference calls of what is public, by way of the one door. */
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { ConferenceCall } from '../../lib/filing/filing.ts'
import type { DbOrTx } from '../open-db.ts'
import { publication, version } from '../schema.ts'
import { isLive, type LiveQuarter } from './reports.ts'

/** The calls of live reports (as `listLiveQuarters` gives them), by version. */
export function listLiveCalls(
  db: DbOrTx,
  reports: readonly Pick<LiveQuarter, 'versionId'>[],
  now: Date,
): Map<number, ConferenceCall[]> {
  const ids = reports.map((report) => report.versionId)
  const rows = db
    .select({ id: version.id, calls: sql<string>`json_extract(${version.content}, '$.calls')` })
    .from(publication)
    .innerJoin(version, eq(version.id, publication.versionId))
    .where(and(isLive(now), inArray(version.id, ids)))
    .all()
  return new Map(rows.map(({ id, calls }) => [id, JSON.parse(calls) as ConferenceCall[]]))
}
