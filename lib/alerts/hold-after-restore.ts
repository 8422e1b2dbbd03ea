import { and, isNull } from 'drizzle-orm'
import type { Db } from '#db/open-db.ts'
import { outbox } from '#db/schema.ts'
import { queueMailings } from './queue-mailings.ts'

/**
 * A backup does not know what was mailed after it was made. Every mail that it holds as unsent, or would queue for what
 * is live by now, is marked as one that may have arrived: none goes out a second time unless an admin says so.
 */
export function holdAfterRestore(db: Db, now: Date): void {
  queueMailings(db, now)
  const open = and(
    isNull(outbox.sendingSince),
    isNull(outbox.writtenAt),
    isNull(outbox.droppedAt),
    isNull(outbox.failedAt),
  )
  db.update(outbox)
    .set({ sendingSince: now, leasedUntil: null, remark: 'Held at a restore: it may have been sent since.' })
    .where(open)
    .run()
}
