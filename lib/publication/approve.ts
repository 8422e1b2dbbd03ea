import type { Db } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { getCompany } from '#db/queries/company.ts'
import { hasEdited } from '#db/queries/edits.ts'
import { getApproval, getVersion } from '#db/queries/versions.ts'
import { type Approval, approval, type Person } from '#db/schema.ts'
import { may } from '#lib/auth/may.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { openDisagreements } from './overrule.ts'

/**
 * Gives a person's word for what a version says, as told by the hash that the person saw. Whoever wrote or
 * edited a version does not approve it, unless the company is in one-person mode, which the audit event then says. A check that
 * disagrees has to be overruled first.
 */
export function approve(
  db: Db,
  by: Person,
  versionId: number,
  seenHash: string,
  now: Date,
): Outcome<Approval> {
  if (!may(by, 'approve')) return refused('not-allowed', 'Only approvers and admins may approve a report.')
  return db.transaction(
    (tx): Outcome<Approval> => {
      const found = getVersion(tx, versionId)
      if (!found) return refused('unknown', 'There is no such version.')
      const { version, report } = found
      if (version.contentHash !== seenHash) {
        return refused(
          'changed',
          'This version was edited since you opened it. Read it again before you approve it.',
        )
      }
      const before = getApproval(tx, version)
      if (before) return done(before)
      const own = version.author === by.id || hasEdited(tx, versionId, by.id)
      if (own && !getCompany(tx)?.onePersonMode) {
        return refused('own-work', 'You wrote or edited this version, so somebody else has to approve it.')
      }
      const open = openDisagreements(tx, version).length
      if (open > 0) {
        return refused(
          'disagrees',
          `${open === 1 ? 'A check disagrees' : `${open} checks disagree`}. Correct the figures, or overrule with a reason.`,
        )
      }
      const row = tx
        .insert(approval)
        .values({ versionId, contentHash: version.contentHash, approvedBy: by.id, approvedAt: now })
        .returning()
        .get()
      const detail = {
        version: version.number,
        contentHash: version.contentHash,
        ...(own && { onePersonMode: true }),
      }
      recordEvent(tx, { by, verb: 'approve', subject: report.slug, detail }, now)
      return done(row)
    },
    { behavior: 'immediate' },
  )
}
