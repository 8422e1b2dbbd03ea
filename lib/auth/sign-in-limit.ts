import { and, desc, eq, gt, lt } from 'drizzle-orm'
import type { Db, Tx } from '#db/open-db.ts'
import { recordEvent, type Told } from '#db/queries/audit.ts'
import { getPersonByEmail } from '#db/queries/people.ts'
import { type Person, signInAttempt } from '#db/schema.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const LONGEST_LOCK = 15 * MINUTE
const KEPT_FOR = 30 * DAY

/** From so many failures in a row on, each further one doubles the wait, from one minute up to fifteen. */
const FAILURES = { email: 5, address: 20 }

export type Reserved = { attemptId: number; lockedUntil: null } | { attemptId: null; lockedUntil: Date }

/**
 * Asks for leave to try a password. The attempt is written down as failed before the password is looked at, so
 * that many at once count as many. An attempt during a lock does not lengthen it: nobody can keep another out for ever.
 */
export function reserveAttempt(
  db: Db,
  { by = VISITOR, ...asked }: { by?: Told['by']; email: string; address: string },
  now: Date,
): Reserved {
  return db.transaction(
    (tx): Reserved => {
      const lock = latest(lockOf(tx, 'email', asked.email, now), lockOf(tx, 'address', asked.address, now))
      if (lock && lock.until > now) {
        turnAway(tx, lock, by, asked, now)
        return { attemptId: null, lockedUntil: lock.until }
      }
      tx.delete(signInAttempt)
        .where(lt(signInAttempt.at, new Date(now.getTime() - KEPT_FOR)))
        .run()
      const row = tx
        .insert(signInAttempt)
        .values({ ...asked, at: now, succeeded: false })
        .returning()
        .get()
      return { attemptId: row.id, lockedUntil: null }
    },
    { behavior: 'immediate' },
  )
}

/**
 * Counts an attempt during a lock. The first of each lock is put on record, then the tenth, the hundredth and so on:
 * whoever hammers at the door cannot flood the log.
 */
function turnAway(
  tx: Tx,
  lock: Lock,
  by: Told['by'],
  { email, address }: { email: string; address: string },
  now: Date,
): void {
  const turnedAway = lock.turnedAway + 1
  tx.update(signInAttempt).set({ turnedAway }).where(eq(signInAttempt.id, lock.attemptId)).run()
  if (!/^10*$/.test(String(turnedAway))) return
  const detail = { wrong: 'locked', address, attempts: turnedAway, until: lock.until.toISOString() }
  recordEvent(tx, { by, verb: 'fail to sign in', subject: nameOf(getPersonByEmail(tx, email)), detail }, now)
}

/** Who tries to sign in. */
export const VISITOR = { id: null, name: 'A visitor' }

/** An address that nobody has is not written down: sometimes it is a password, typed into the wrong field. */
export const nameOf = (person: Person | null) => person?.email ?? 'an unknown e-mail'

/** The attempt was a success after all: the failures before it count no more. */
export function markSucceeded(tx: Tx, attemptId: number): void {
  tx.update(signInAttempt).set({ succeeded: true }).where(eq(signInAttempt.id, attemptId)).run()
}

/** The attempt was neither: the password fitted, and a second step is to come. Failures before it still count. */
export function forgetAttempt(tx: Db | Tx, attemptId: number): void {
  tx.delete(signInAttempt).where(eq(signInAttempt.id, attemptId)).run()
}

interface Lock {
  until: Date
  /** The failure that began it. */
  attemptId: number
  turnedAway: number
}

/** The lock of an e-mail or an address, by its failures since its last success within a day. */
function lockOf(tx: Tx, by: 'email' | 'address', value: string, now: Date): Lock | null {
  const attempts = tx
    .select()
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
  const until = new Date(last.at.getTime() + Math.min(MINUTE * 2 ** over, LONGEST_LOCK))
  return { until, attemptId: last.id, turnedAway: last.turnedAway }
}

/** "Too many attempts failed. Try again in 3 minutes." */
export function sayWait(until: Date, now: Date): string {
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000))
  return `Too many attempts failed. Try again in ${minutes === 1 ? 'one minute' : `${minutes} minutes`}.`
}

function latest(a: Lock | null, b: Lock | null): Lock | null {
  return a && b ? (a.until > b.until ? a : b) : (a ?? b)
}
