import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { getReport, listPublications } from '#db/queries/versions.ts'
import { type Person, publication, type Report } from '#db/schema.ts'
import { may } from '#lib/auth/may.ts'
import { allOrNothing } from './all-or-nothing.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { checkReason } from './reason.ts'

/**
 * Takes a quarter off the public site at once: every version that is live. An older version does not come back by
 * itself; what is to be public again has to be published again.
 */
export function withdraw(db: Db, by: Person, reportId: number, reason: string, now: Date): Outcome<Report> {
  if (!may(by, 'publish')) return refused('not-allowed', 'Only approvers and admins may withdraw a report.')
  const refusal = checkReason(reason)
  if (refusal) return refusal
  return allOrNothing(db, (tx) => {
    const report = getReport(tx, reportId)
    if (!report) return refused('unknown', 'There is no such report.')
    const taken = withdrawAll(tx, reportId, reason, now)
    if (taken === 0)
      return refused('not-public', 'This report is not public, so there is nothing to withdraw.')
    recordEvent(tx, { by, verb: 'withdraw', subject: report.slug, detail: { reason, versions: taken } }, now)
    return done(report)
  })
}

/** How many live publications were withdrawn. */
export function withdrawAll(tx: Tx, reportId: number, reason: string, now: Date): number {
  const live = listPublications(tx, reportId).filter(
    (row) => !row.cancelledAt && !row.withdrawnAt && row.liveAt <= now,
  )
  for (const { id } of live) {
    tx.update(publication).set({ withdrawnAt: now, reason }).where(eq(publication.id, id)).run()
  }
  return live.length
}
