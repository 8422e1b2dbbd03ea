import type { DbOrTx } from '#db/open-db.ts'
import { getApproval, listPublications } from '#db/queries/versions.ts'
import type { Version } from '#db/schema.ts'
import { type Standing, standingOf } from './standing.ts'

/** Where a version stands by what the database has of it. */
export function standingNow(db: DbOrTx, version: Version, now: Date): Standing {
  return standingOf(version, getApproval(db, version), listPublications(db, version.reportId), now)
}
