import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Db, Tx } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { listEdits } from '#db/queries/edits.ts'
import { findFiling, getOriginal } from '#db/queries/filings.ts'
import { getApproval, getVersion, listPublications } from '#db/queries/versions.ts'
import { edit, type Person, type Version, version } from '#db/schema.ts'
import { may } from '#lib/auth/may.ts'
import { decode } from '#lib/filing/decode.ts'
import { checkContent } from './check-content.ts'
import { findPlace } from './edit-place.ts'
import { done, type Outcome, type Refusal, refused } from './outcome.ts'
import { checkReason } from './reason.ts'
import { isEditable, standingOf } from './standing.ts'
import { storeContent } from './store-content.ts'
import { withdrawApproval } from './withdraw-approval.ts'

/** What the form of an edit sends. */
export const editForm = z.object({
  place: z.string().max(100),
  text: z
    .string()
    .max(100_000, 'That is too long.')
    .transform((text) => text.replaceAll('\r\n', '\n').trim() || null),
  reason: z.string(),
  /** The revision that the person had in front of them. */
  revision: z.coerce.number().int(),
})

/**
 * Changes one thing that a version says. What the reader read stays on record, with who changed it and why. The
 * figures are checked anew, and an approval given before is taken away: it was for other words. What is scheduled or
 * was public never changes.
 */
export function editVersion(
  db: Db,
  by: Person,
  versionId: number,
  { place, text, reason, revision }: z.output<typeof editForm>,
  now: Date,
): Outcome<Version> {
  if (!may(by, 'edit')) return refused('not-allowed', 'Only authors and admins may edit a draft.')
  const refusal = checkReason(reason)
  if (refusal) return refusal
  return db.transaction(
    (tx): Outcome<Version> => {
      const found = getVersion(tx, versionId)
      if (!found) return refused('unknown', 'There is no such version.')
      const fault = whyNot(tx, found.version, revision, now)
      if (fault) return { done: false, refusal: fault }
      const at = findPlace(found.version.content, place)
      if (!at) return refused('unknown', 'There is nothing to edit at this place.')
      if (at.text === text) return refused('same', 'That is what it says already.')
      const changed = at.write(text)
      if (typeof changed === 'string') return refused('not-fitting', changed)

      const bytes = getOriginal(tx, findFiling(tx, found.version.filingId)?.filing.sha256 ?? '')
      const source = bytes ? decode(bytes).text : ''
      withdrawApproval(tx, by, found, reason.trim(), now)
      const content = checkContent(tx, changed, source, now)
      storeContent(tx, versionId, { content, reason: found.version.reason })
      tx.insert(edit)
        .values({
          versionId,
          place,
          before: at.text,
          after: text,
          reason: reason.trim(),
          editedBy: by.id,
          editedAt: now,
        })
        .run()
      const detail = {
        version: found.version.number,
        place,
        before: at.text,
        after: text,
        reason: reason.trim(),
      }
      recordEvent(tx, { by, verb: 'edit', subject: found.report.slug, detail }, now)
      return done(
        tx
          .update(version)
          .set({ revision: found.version.revision + 1 })
          .where(eq(version.id, versionId))
          .returning()
          .get(),
      )
    },
    { behavior: 'immediate' },
  )
}

function whyNot(tx: Tx, of: Version, revision: number, now: Date): Refusal | null {
  const standing = standingOf(of, getApproval(tx, of), listPublications(tx, of.reportId), now)
  if (!isEditable(standing)) {
    return {
      code: 'fixed',
      message: 'This version is scheduled or was public, so it stays as it is. Correct it by a new version.',
    }
  }
  if (of.revision === revision) return null
  const [last] = listEdits(tx, of.id)
  const who = last ? ` by ${last.by} (“${last.reason}”)` : ''
  return {
    code: 'changed',
    message: `This version was edited${who} since you opened it. Nothing of yours was stored: look at it again, then repeat your edit.`,
  }
}
