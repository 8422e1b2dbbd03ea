import type { Db } from '#db/open-db.ts'
import type { Person, Publication } from '#db/schema.ts'
import { giveApproval, toApprove } from './approve.ts'
import { onVersion } from './on-version.ts'
import type { Outcome } from './outcome.ts'
import { type Choices, makePublic } from './publish.ts'

/**
 * Approves what was seen and makes it public from `liveAt` on, both or neither: as one person may in one-person mode.
 * The audit log has an event of each. Whoever may approve may publish.
 */
export function approveAndPublish(
  db: Db,
  by: Person,
  versionId: number,
  seenHash: string,
  liveAt: Date,
  now: Date,
  choices: Choices = {},
): Outcome<Publication> {
  return onVersion(db, { by, ...toApprove, versionId }, (tx, found) => {
    const approved = giveApproval(tx, by, found, seenHash, now)
    return approved.done ? makePublic(tx, by, found, liveAt, now, choices) : approved
  })
}
