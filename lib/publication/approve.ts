import type { Db, Tx } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { getCompany } from '#db/queries/company.ts'
import { hasEdited } from '#db/queries/edits.ts'
import { getApproval } from '#db/queries/versions.ts'
import { type Approval, approval, type Person } from '#db/schema.ts'
import { type Found, onVersion } from './on-version.ts'
import { done, type Outcome, type Refusal, refused } from './outcome.ts'
import { openDisagreements } from './overrule.ts'

/** Who approves what, as far as the verb needs to know to begin. */
export const toApprove = {
  needs: 'approve',
  notAllowed: 'Only approvers and admins may approve a report.',
} as const

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
  return onVersion(db, { by, ...toApprove, versionId }, (tx, found) =>
    giveApproval(tx, by, found, seenHash, now),
  )
}

/** The part of {@link approve} that a larger transaction has in it. */
export function giveApproval(
  tx: Tx,
  by: Person,
  { version, report }: Found,
  seenHash: string,
  now: Date,
): Outcome<Approval> {
  if (version.contentHash !== seenHash) {
    return refused(
      'changed',
      'This version was edited since you opened it. Read it again before you approve it.',
    )
  }
  const before = getApproval(tx, version)
  if (before) return done(before)
  const own = version.author === by.id || hasEdited(tx, version.id, by.id)
  const refusal = whyNot(tx, version, own)
  if (refusal) return { done: false, refusal }
  const row = tx
    .insert(approval)
    .values({ versionId: version.id, contentHash: version.contentHash, approvedBy: by.id, approvedAt: now })
    .returning()
    .get()
  const detail = {
    version: version.number,
    contentHash: version.contentHash,
    ...(own && { onePersonMode: true }),
  }
  recordEvent(tx, { by, verb: 'approve', subject: report.slug, detail }, now)
  return done(row)
}

function whyNot(tx: Tx, version: Found['version'], own: boolean): Refusal | null {
  if (own && !getCompany(tx)?.onePersonMode) {
    return {
      code: 'own-work',
      message: 'You wrote or edited this version, so somebody else has to approve it.',
    }
  }
  const open = openDisagreements(tx, version).length
  if (open === 0) return null
  const what = open === 1 ? 'A check disagrees' : `${open} checks disagree`
  return { code: 'disagrees', message: `${what}. Correct the figures, or overrule with a reason.` }
}
