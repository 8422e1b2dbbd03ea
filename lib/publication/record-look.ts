import type { Db } from '#db/open-db.ts'
import { recordView } from '#db/queries/audit.ts'
import { getApproval, listPublications } from '#db/queries/versions.ts'
import type { Person, Report, Version } from '#db/schema.ts'
import { standingOf } from './standing.ts'

/** Puts on record that somebody looks at a version that is not public: once an hour for each. */
export function recordLook(db: Db, by: Person, of: { version: Version; report: Report }, now: Date): void {
  const { version, report } = of
  const { is } = standingOf(version, getApproval(db, version), listPublications(db, report.id), now)
  if (is === 'live' || is === 'superseded') return
  recordView(db, by, report.slug, { version: version.number }, now)
}
