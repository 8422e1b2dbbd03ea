import { and, asc, eq, isNull, lte, or } from 'drizzle-orm'
import type { Db, Tx } from '#db/open-db.ts'
import { getLiveReport, isLive } from '#db/queries/reports.ts'
import { type OutboxRow, outbox, publication, report, type Subscription, subscription } from '#db/schema.ts'
import { CONFIRM_WITHIN } from './subscribe.ts'

/** A worker has a mail to itself for so long; one that dies gives it back by the clock. */
export const LEASE = 5 * 60 * 1000

/** A mail that was taken, and the reader it goes to. */
export interface Taken {
  row: OutboxRow & { leasedUntil: Date }
  reader: Subscription & { email: string }
}

/** Takes the next mail that is due, for {@link LEASE} milliseconds. What is no longer wanted is dropped on the way. */
export function takeMail(db: Db, now: Date): Taken | null {
  if (!nextDue(db, now)) return null
  return db.transaction(
    (tx) => {
      for (let row = nextDue(tx, now); row; row = nextDue(tx, now)) {
        const wanted = stillWanted(tx, row, now)
        if ('reader' in wanted) return take(tx, row, wanted.reader, now)
        dropMail(tx, row, wanted.reason, now)
      }
      return null
    },
    { behavior: 'immediate' },
  )
}

const nextDue = (db: Db | Tx, now: Date) =>
  db
    .select()
    .from(outbox)
    .where(
      and(
        isNull(outbox.sendingSince),
        isNull(outbox.writtenAt),
        isNull(outbox.droppedAt),
        isNull(outbox.failedAt),
        lte(outbox.dueAt, now),
        or(isNull(outbox.leasedUntil), lte(outbox.leasedUntil, now)),
      ),
    )
    .orderBy(asc(outbox.dueAt), asc(outbox.id))
    .limit(1)
    .get()

function take(tx: Tx, row: OutboxRow, reader: Taken['reader'], now: Date): Taken {
  const leasedUntil = new Date(now.getTime() + LEASE)
  const tries = row.tries + 1
  tx.update(outbox).set({ leasedUntil, tries }).where(eq(outbox.id, row.id)).run()
  return { row: { ...row, leasedUntil, tries }, reader }
}

/**
 * Writes down that a message's first byte is about to go out. False where it must not: another worker has the mail,
 * the reader left, or the report was withdrawn in the meantime.
 */
export function beginSending(db: Db, { row }: Taken, now: Date): boolean {
  return db.transaction(
    (tx) => {
      const wanted = stillWanted(tx, row, now)
      if (!('reader' in wanted)) {
        dropMail(tx, row, wanted.reason, now)
        return false
      }
      const mine = and(
        eq(outbox.id, row.id),
        eq(outbox.leasedUntil, row.leasedUntil),
        isNull(outbox.sendingSince),
      )
      return tx.update(outbox).set({ sendingSince: now }).where(mine).run().changes === 1
    },
    { behavior: 'immediate' },
  )
}

const dropMail = (tx: Tx, row: OutboxRow, reason: string, now: Date) =>
  tx
    .update(outbox)
    .set({ droppedAt: now, leasedUntil: null, remark: reason })
    .where(eq(outbox.id, row.id))
    .run()

function stillWanted(
  tx: Tx,
  row: OutboxRow,
  now: Date,
): { reader: Subscription & { email: string } } | { reason: string } {
  const reader = tx.select().from(subscription).where(eq(subscription.id, row.subscriptionId)).get()
  if (!reader?.email || reader.endedAt) return { reason: 'The reader has left.' }
  const reason = row.publicationId === null ? whyNotAsk(reader, now) : whyNotTell(tx, row.publicationId, now)
  return reason ? { reason } : { reader: { ...reader, email: reader.email } }
}

function whyNotAsk(reader: Subscription, now: Date): string | null {
  if (reader.confirmedAt) return 'The reader has confirmed already.'
  const late = now.getTime() - reader.requestedAt.getTime() > CONFIRM_WITHIN
  return late ? 'The time to confirm is over.' : null
}

function whyNotTell(tx: Tx, publicationId: number, now: Date): string | null {
  const live = tx
    .select({ slug: report.slug, versionId: publication.versionId })
    .from(publication)
    .innerJoin(report, eq(report.id, publication.reportId))
    .where(and(eq(publication.id, publicationId), isLive(now)))
    .get()
  if (!live) return 'The report was withdrawn.'
  const shown = getLiveReport(tx, live.slug, now)
  return shown?.versionId === live.versionId ? null : 'The report was corrected since.'
}
