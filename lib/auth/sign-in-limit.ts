import { and, desc, eq, gt, lt } from 'drizzle-orm'
import type { Db, Tx } from '#db/open-db.ts'
import { signInAttempt } from '#db/schema.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const LONGEST_LOCK = 15 * MINUTE
const KEPT_FOR = 30 * DAY

/** From so many failures in a row on, each further one doubles the wait, from one minute up to fifteen. */
const FAILURES = { email: 5, address: 20 }

export type Reserved = { attemptId: number; lockedUntil: null } | { attemptId: null; lockedUntil: Date }

/**
 * Asks for leave to try a password. The attempt is written down as failed before the password is looked at, so
 * that many at once count as many. An attempt during a lock is not counted: nobody can keep another out for ever.
 */
export function reserveAttempt(db: Db, email: string, address: string, now: Date): Reserved {
  return db.transaction(
    (tx): Reserved => {
      const lockedUntil = latest(lockOf(tx, 'email', email, now), lockOf(tx, 'address', address, now))
      if (lockedUntil && lockedUntil > now) return { attemptId: null, lockedUntil }
      tx.delete(signInAttempt)
        .where(lt(signInAttempt.at, new Date(now.getTime() - KEPT_FOR)))
        .run()
      const row = tx
        .insert(signInAttempt)
        .values({ email, address, at: now, succeeded: false })
        .returning()
        .get()
      return { attemptId: row.id, lockedUntil: null }
    },
    { behavior: 'immediate' },
  )
}

/** The attempt was a success after all: the failures before it count no more. */
export function markSucceeded(tx: Tx, attemptId: number): void {
  tx.update(signInAttempt).set({ succeeded: true }).where(eq(signInAttempt.id, attemptId)).run()
}

/** The attempt was neither: the password fitted, and a second step is to come. Failures before it still count. */
export function forgetAttempt(tx: Db | Tx, attemptId: number): void {
  tx.delete(signInAttempt).where(eq(signInAttempt.id, attemptId)).run()
}

/** Until when an e-mail or an address has to wait, by its failures since its last success within a day. */
function lockOf(tx: Tx, by: 'email' | 'address', value: string, now: Date): Date | null {
  const attempts = tx
    .select({ at: signInAttempt.at, succeeded: signInAttempt.succeeded })
    .from(signInAttempt)
    .where(and(eq(signInAttempt[by], value), gt(signInAttempt.at, new Date(now.getTime() - DAY))))
    .orderBy(desc(signInAttempt.id))
    .limit(FAILURES[by] + 10)
    .all()
  const success = attempts.findIndex((attempt) => attempt.succeeded)
  const failures = success < 0 ? attempts : attempts.slice(0, success)
  const last = failures[0]
  const over = failures.length - FAILURES[by]
  if (!last || over < 0) return null
  return new Date(last.at.getTime() + Math.min(MINUTE * 2 ** over, LONGEST_LOCK))
}

/** "Too many attempts failed. Try again in 3 minutes." */
export function sayWait(until: Date, now: Date): string {
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000))
  return `Too many attempts failed. Try again in ${minutes === 1 ? 'one minute' : `${minutes} minutes`}.`
}

function latest(a: Date | null, b: Date | null): Date | null {
  return a && b ? (a > b ? a : b) : (a ?? b)
}
