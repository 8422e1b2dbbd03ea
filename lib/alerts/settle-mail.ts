import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/open-db.ts'
import { outbox } from '#db/schema.ts'
import type { Delivery } from './mail-server.ts'
import type { Taken } from './take-mail.ts'

const MINUTE = 60 * 1000
/** Waits of 1, 5, 25 and 125 minutes, then of six hours: over a day and a half in all. */
const LONGEST_WAIT = 6 * 60 * MINUTE
const MOST_TRIES = 10

/** Writes down what became of a mail that was taken. */
export function settleMail(db: Db, { row }: Taken, delivery: Delivery, now: Date): void {
  const mine = and(eq(outbox.id, row.id), eq(outbox.leasedUntil, row.leasedUntil))
  db.update(outbox)
    .set({ leasedUntil: null, ...settled(delivery, row.tries, now) })
    .where(mine)
    .run()
}

function settled(delivery: Delivery, tries: number, now: Date): Partial<typeof outbox.$inferInsert> {
  switch (delivery.is) {
    case 'accepted':
      return { sentAt: now, remark: delivery.answer }
    case 'refused':
      return delivery.forGood || tries >= MOST_TRIES
        ? { sendingSince: null, failedAt: now, remark: delivery.answer }
        : { sendingSince: null, dueAt: new Date(now.getTime() + waitAfter(tries)), remark: delivery.answer }
    case 'unreachable':
      // Not the mail's fault: it does not count as a try.
      return { tries: tries - 1, remark: delivery.answer }
    case 'unknown':
      return { remark: delivery.answer }
    case 'called off':
      return {}
    case 'written':
      return { writtenAt: now }
  }
}

/** Milliseconds until the next try. */
export const waitAfter = (tries: number) => Math.min(MINUTE * 5 ** (tries - 1), LONGEST_WAIT)
