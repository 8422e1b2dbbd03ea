import { randomBytes } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { type Person, person, type Session, session } from '#db/schema.ts'
import { allOrNothing } from '#lib/publication/all-or-nothing.ts'
import { done, type Outcome, refused } from '#lib/publication/outcome.ts'
import { may } from './may.ts'

const HOUR = 60 * 60 * 1000
/** A session ends after so long without a request … */
const IDLE = 12 * HOUR
/** … and after so long in any case, in milliseconds. */
export const LONGEST_SESSION = 7 * 24 * HOUR
const TOUCH_EVERY = 5 * 60 * 1000

/** Where a request came from, as far as it says. */
export interface Client {
  address: string
  userAgent: string | null
}

/** How somebody showed who they are. */
export type SignedInWith =
  | 'password'
  | 'password and app'
  | 'password and recovery code'
  | 'identity provider'

/** Begins a session. Its id is what the signed cookie carries; the row is what makes it good. */
export function openSession(
  tx: Tx,
  who: Person,
  client: Client,
  now: Date,
  signedInWith: SignedInWith = 'password',
): Session {
  const detail = { address: client.address, with: signedInWith }
  recordEvent(tx, { by: who, verb: 'sign in', subject: who.email, detail }, now)
  return tx
    .insert(session)
    .values({
      id: randomBytes(32).toString('base64url'),
      personId: who.id,
      openedBy: signedInWith === 'identity provider' ? 'identity-provider' : 'password',
      ...client,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + IDLE),
    })
    .returning()
    .get()
}

/** The person of a session that is still good, which thereby stays good for another while; else null. */
export function continueSession(db: Db, sessionId: string, now: Date): Person | null {
  const row = db
    .select({ person, session })
    .from(session)
    .innerJoin(person, eq(person.id, session.personId))
    .where(and(eq(session.id, sessionId), isNull(session.revokedAt), isNull(person.disabledAt)))
    .get()
  if (!row || row.session.expiresAt <= now) return null
  if (now.getTime() - row.session.lastSeenAt.getTime() >= TOUCH_EVERY) touch(db, row.session, now)
  return row.person
}

function touch(db: Db, of: Session, now: Date): void {
  const end = Math.min(now.getTime() + IDLE, of.createdAt.getTime() + LONGEST_SESSION)
  db.update(session)
    .set({ lastSeenAt: now, expiresAt: new Date(end) })
    .where(eq(session.id, of.id))
    .run()
}

/** Ends a session on the server: one's own (signing out), or anybody's for an admin. */
export function revokeSession(db: Db, by: Person, sessionId: string, now: Date): Outcome {
  return allOrNothing(db, (tx) => {
    const row = tx.select().from(session).where(eq(session.id, sessionId)).get()
    if (!row) return refused('unknown', 'There is no such session.')
    const own = row.personId === by.id
    if (!own && !may(by, 'manage people')) {
      return refused('not-allowed', 'Only admins may end the sessions of others.')
    }
    if (row.revokedAt) return done(undefined)
    tx.update(session).set({ revokedAt: now }).where(eq(session.id, sessionId)).run()
    const verb = own ? 'sign out' : 'end session'
    recordEvent(tx, { by, verb, subject: `person ${row.personId}` }, now)
    return done(undefined)
  })
}

/** Ends all of a person's sessions but one, as after a change of password. */
export function revokeOtherSessions(tx: Tx, personId: number, kept: string | null, now: Date): void {
  const open = tx
    .select({ id: session.id })
    .from(session)
    .where(and(eq(session.personId, personId), isNull(session.revokedAt)))
    .all()
  for (const { id } of open) {
    if (id !== kept) tx.update(session).set({ revokedAt: now }).where(eq(session.id, id)).run()
  }
}
