import type { Db } from '#db/open-db.ts'
import { recordView } from '#db/queries/audit.ts'
import type { Person, Report, Version } from '#db/schema.ts'
import { standingNow } from './standing-now.ts'

/** Puts on record that somebody looks at a version that is not public: once an hour for each. */
export function recordLook(db: Db, by: Person, of: { version: Version; report: Report }, now: Date): void {
  const { version, report } = of
  const { is } = standingNow(db, version, now)
  if (is === 'live' || is === 'superseded') return
  recordView(db, by, report.slug, { version: version.number }, now)
}
