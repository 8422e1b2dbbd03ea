import { eq } from 'drizzle-orm'
import type { Db } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { type OutboxRow, outbox, type Person } from '#db/schema.ts'
import { may } from '#lib/auth/may.ts'
import { done, type Outcome, refused } from '#lib/publication/outcome.ts'
import { mailState } from './mail-state.ts'

/** Queues a mail anew that failed, or that may or may not have arrived: an admin takes it upon themselves. */
export function sendAgain(db: Db, by: Person, mailId: number, now: Date): Outcome<OutboxRow> {
  if (!may(by, 'manage mail')) return refused('not-allowed', 'Only admins may send a mail again.')
  return db.transaction(
    (tx): Outcome<OutboxRow> => {
      const row = tx.select().from(outbox).where(eq(outbox.id, mailId)).get()
      if (!row) return refused('unknown', 'There is no such mail.')
      const state = mailState(row, now)
      if (state !== 'unknown' && state !== 'failed') {
        return refused('settled', `This mail is ${state}: it cannot be sent again.`)
      }
      const afresh = { sendingSince: null, failedAt: null, leasedUntil: null, tries: 0, dueAt: now }
      const queued = tx.update(outbox).set(afresh).where(eq(outbox.id, mailId)).returning().get()
      recordEvent(tx, { by, verb: 'send mail again', subject: `mail ${mailId}`, detail: { was: state } }, now)
      return done(queued)
    },
    { behavior: 'immediate' },
  )
}
