import type { Db } from '#db/open-db.ts'
import type { Person, Version } from '#db/schema.ts'
import { keepEdit } from './change-draft.ts'
import { onVersion } from './on-version.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { isEditable } from './standing.ts'
import { standingNow } from './standing-now.ts'
import { storeContent } from './store-content.ts'

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
    const { version } = found
    const after = reason.trim()
    if (!isEditable(standingNow(tx, version, now)))
      return refused('fixed', 'This version is scheduled or was public, so its reason stays.')
    if (version.reason === after) return done(version)
    storeContent(tx, versionId, { content: version.content, reason: after })
    const kept = { place: 'reason', before: version.reason, after, reason: after }
    return done(keepEdit(tx, by, found, kept, now))
  })
}
