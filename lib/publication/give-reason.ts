import type { Db } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { edit, type Person, type Version } from '#db/schema.ts'
import { onVersion } from './on-version.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { isEditable } from './standing.ts'
import { standingNow } from './standing-now.ts'
import { storeContent } from './store-content.ts'
import { withdrawApproval } from './withdraw-approval.ts'

/**
 * Says what a version corrects that came of a further filing of the same quarter. Readers see it, so it is an edit
 * like any other: it takes an approval away, and who gave it does not approve it.
 */
export function giveReason(
  db: Db,
  by: Person,
  versionId: number,
  reason: string,
  now: Date,
): Outcome<Version> {
  const notAllowed = 'Only authors and admins may give the reason.'
  const asked = { by, needs: 'edit', notAllowed, versionId, reason } as const
  return onVersion(db, asked, (tx, found) => {
    const { version, report } = found
    const after = reason.trim()
    if (!isEditable(standingNow(tx, version, now)))
      return refused('fixed', 'This version is scheduled or was public, so its reason stays.')
    if (version.reason === after) return done(version)
    withdrawApproval(tx, by, found, after, now)
    tx.insert(edit)
      .values({
        versionId,
        place: 'reason',
        before: version.reason,
        after,
        reason: after,
        editedBy: by.id,
        editedAt: now,
      })
      .run()
    const row = storeContent(tx, versionId, { content: version.content, reason: after })
    recordEvent(
      tx,
      { by, verb: 'give reason', subject: report.slug, detail: { version: row.number, reason: after } },
      now,
    )
    return done(row)
  })
}
