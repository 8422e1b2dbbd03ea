import { eq } from 'drizzle-orm'
import type { Tx } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { findPerson } from '#db/queries/people.ts'
import { getApproval } from '#db/queries/versions.ts'
import { approval, type Person } from '#db/schema.ts'
import type { Found } from './on-version.ts'

/** Takes an approval away because what it was given for is about to change. Its row and its hash stay. */
export function withdrawApproval(
  tx: Tx,
  by: Person,
  { version, report }: Found,
  reason: string,
  now: Date,
): void {
  const given = getApproval(tx, version)
  if (!given) return
  tx.update(approval).set({ withdrawnAt: now }).where(eq(approval.id, given.id)).run()
  const detail = {
    version: version.number,
    contentHash: given.contentHash,
    approvedBy: findPerson(tx, given.approvedBy)?.name,
    reason,
  }
  recordEvent(tx, { by, verb: 'withdraw approval', subject: report.slug, detail }, now)
}
