import { randomBytes } from 'node:crypto'
import { and, count, eq, gt, isNull, lt, lte } from 'drizzle-orm'
import { z } from 'zod'
import type { Db, Tx } from '#db/open-db.ts'
import { outbox, type Subscription, subscription, subscriptionRequest } from '#db/schema.ts'
import { done, type Outcome, refused } from '#lib/publication/outcome.ts'

const HOUR = 60 * 60 * 1000
/** For so long the link in the first mail can be followed. */
export const CONFIRM_WITHIN = 48 * HOUR
/** Somebody who asks again sooner is not mailed again. */
const ASK_AGAIN_AFTER = HOUR / 4
const REQUESTS_AN_HOUR = 10

/** What the form of the public page sends. */
export const subscribeForm = z.object({
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
})

/**
 * Takes down that somebody wants mails, and queues the one that asks to confirm it. The answer is the same whether
 * the address is known, waits for confirmation or is new: nobody can find out who is subscribed.
 */
export function requestSubscription(db: Db, email: string, clientAddress: string, now: Date): Outcome {
  return db.transaction(
    (tx): Outcome => {
      forgetWhatWasNotConfirmed(tx, now)
      if (!countRequest(tx, clientAddress, now)) {
        return refused('too-many', 'Too many requests from your network. Try again in an hour.')
      }
      const known = tx.select().from(subscription).where(eq(subscription.email, email)).get()
      if (known?.confirmedAt) return done(undefined)
      if (known && now.getTime() - known.requestedAt.getTime() < ASK_AGAIN_AFTER) return done(undefined)
      if (known) endRow(tx, known.id, now)
      queueConfirmation(tx, email, now)
      return done(undefined)
    },
    { behavior: 'immediate' },
  )
}

/** False where an address has asked too often within the hour. */
function countRequest(tx: Tx, address: string, now: Date): boolean {
  const since = new Date(now.getTime() - HOUR)
  tx.delete(subscriptionRequest).where(lte(subscriptionRequest.at, since)).run()
  const made = tx
    .select({ requests: count() })
    .from(subscriptionRequest)
    .where(and(eq(subscriptionRequest.address, address), gt(subscriptionRequest.at, since)))
    .get()
  if ((made?.requests ?? 0) >= REQUESTS_AN_HOUR) return false
  tx.insert(subscriptionRequest).values({ address, at: now }).run()
  return true
}

function queueConfirmation(tx: Tx, email: string, now: Date): void {
  const { id } = tx
    .insert(subscription)
    .values({ email, key: randomBytes(24).toString('base64url'), requestedAt: now })
    .returning()
    .get()
  tx.insert(outbox).values({ subscriptionId: id, queuedAt: now, dueAt: now }).run()
}

function forgetWhatWasNotConfirmed(tx: Tx, now: Date): void {
  const tooOld = new Date(now.getTime() - CONFIRM_WITHIN)
  tx.update(subscription)
    .set({ email: null, endedAt: now })
    .where(
      and(
        isNull(subscription.confirmedAt),
        isNull(subscription.endedAt),
        lt(subscription.requestedAt, tooOld),
      ),
    )
    .run()
}

const endRow = (tx: Tx, id: number, now: Date) =>
  tx.update(subscription).set({ email: null, endedAt: now }).where(eq(subscription.id, id)).run()

/** What the link in a mail leads to: null for a key that is unknown, ended, or was not confirmed in time. */
export function subscriptionOf(db: Db | Tx, key: string, now: Date): Subscription | null {
  const row = db
    .select()
    .from(subscription)
    .where(and(eq(subscription.key, key), isNull(subscription.endedAt)))
    .get()
  if (!row) return null
  return row.confirmedAt || now.getTime() - row.requestedAt.getTime() <= CONFIRM_WITHIN ? row : null
}

/** The second word: whoever reads the mailbox wants the mails too. */
export function confirmSubscription(db: Db, key: string, now: Date): Outcome {
  return db.transaction(
    (tx): Outcome => {
      const row = subscriptionOf(tx, key, now)
      if (!row) {
        return refused('unknown', 'This link is no longer good. Ask for the mails again to get another.')
      }
      if (!row.confirmedAt) {
        tx.update(subscription).set({ confirmedAt: now }).where(eq(subscription.id, row.id)).run()
      }
      return done(undefined)
    },
    { behavior: 'immediate' },
  )
}

/** Ends a subscription and forgets its address. A key that is unknown is as good: there is nothing to end. */
export function endSubscription(db: Db, key: string, now: Date): void {
  db.update(subscription)
    .set({ email: null, endedAt: now })
    .where(and(eq(subscription.key, key), isNull(subscription.endedAt)))
    .run()
}
