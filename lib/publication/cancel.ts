import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { getReport, listPublications } from '#db/queries/versions.ts'
import { type Person, type Publication, publication, type Report } from '#db/schema.ts'
import { may } from '#lib/auth/may.ts'
import { allOrNothing } from './all-or-nothing.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { checkReason } from './reason.ts'

interface Scheduled {
  report: Report
  row: Publication
}

/** Takes a scheduled publication back before its time. The version stays approved. */
export function cancel(
  db: Db,
  by: Person,
  reportId: number,
  reason: string,
  now: Date,
): Outcome<Publication> {
  const notAllowed = 'Only approvers and admins may cancel a publication.'
  return onScheduled(db, { by, notAllowed, reportId, reason }, now, (tx, { report, row }) => {
    const cancelled = markCancelled(tx, row, reason, now)
    recordEvent(tx, { by, verb: 'cancel', subject: report.slug, detail: detailOf(row, reason) }, now)
    return done(cancelled)
  })
}

/** Moves a scheduled publication to another time, or to now. The former time stays on record as a row. */
export function reschedule(
  db: Db,
  by: Person,
  reportId: number,
  liveAt: Date,
  reason: string,
  now: Date,
): Outcome<Publication> {
  const notAllowed = 'Only approvers and admins may move a publication.'
  return onScheduled(db, { by, notAllowed, reportId, reason }, now, (tx, { report, row }) => {
    if (liveAt < now) return refused('in-the-past', 'The time of publication is in the past.')
    markCancelled(tx, row, reason, now)
    const { versionId, tellSubscribers } = row
    const moved = tx
      .insert(publication)
      .values({ reportId, versionId, liveAt, scheduledBy: by.id, scheduledAt: now, tellSubscribers })
      .returning()
      .get()
    const detail = { ...detailOf(row, reason), to: liveAt.toISOString() }
    recordEvent(tx, { by, verb: 'reschedule', subject: report.slug, detail }, now)
    return done(moved)
  })
}

/** How both begin: leave, a reason, and the publication that has not reached its time, in one transaction. */
function onScheduled<T>(
  db: Db,
  asked: { by: Person; notAllowed: string; reportId: number; reason: string },
  now: Date,
  verb: (tx: Tx, found: Scheduled) => Outcome<T>,
): Outcome<T> {
  if (!may(asked.by, 'publish')) return refused('not-allowed', asked.notAllowed)
  const refusal = checkReason(asked.reason)
  if (refusal) return refusal
  return allOrNothing(db, (tx) => {
    const found = findScheduled(tx, asked.reportId, now)
    return found.done ? verb(tx, found.value) : found
  })
}

function findScheduled(tx: Tx, reportId: number, now: Date): Outcome<Scheduled> {
  const report = getReport(tx, reportId)
  if (!report) return refused('unknown', 'There is no such report.')
  const open = listPublications(tx, reportId).filter((row) => !row.cancelledAt && !row.withdrawnAt)
  const row = open.find(({ liveAt }) => liveAt > now)
  if (row) return done({ report, row })
  return open.length > 0
    ? refused('already-live', 'This report is public already. It can be withdrawn or corrected.')
    : refused('not-scheduled', 'This report is not scheduled.')
}

function markCancelled(tx: Tx, row: Publication, reason: string, now: Date): Publication {
  return tx
    .update(publication)
    .set({ cancelledAt: now, reason })
    .where(eq(publication.id, row.id))
    .returning()
    .get()
}

const detailOf = (row: Publication, reason: string) => ({ liveAt: row.liveAt.toISOString(), reason })
