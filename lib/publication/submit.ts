import { eq } from 'drizzle-orm'
import type { Db } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { type Person, type Version, version } from '#db/schema.ts'
import { onVersion } from './on-version.ts'
import { done, type Outcome } from './outcome.ts'

/** Says that a draft is ready to be approved: from then on somebody is waited for. */
export function submit(db: Db, by: Person, versionId: number, now: Date): Outcome<Version> {
  const notAllowed = 'Only authors and admins may submit a draft.'
  return onVersion(db, { by, needs: 'edit', notAllowed, versionId }, (tx, found) => {
    if (found.version.submittedAt) return done(found.version)
    const row = tx
      .update(version)
      .set({ submittedAt: now })
      .where(eq(version.id, versionId))
      .returning()
      .get()
    const detail = { version: row.number }
    recordEvent(tx, { by, verb: 'submit', subject: found.report.slug, detail }, now)
    return done(row)
  })
}
