import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import type { DbOrTx } from '../open-db.ts'
import { type Person, person, type Session, session } from '../schema.ts'

/** The person behind a session that is neither ended, revoked nor of somebody who left; else null. */
export function getSessionPerson(db: DbOrTx, sessionId: string, now: Date): Person | null {
  const row = db
    .select({ person })
    .from(session)
    .innerJoin(person, eq(person.id, session.personId))
    .where(
      and(
        eq(session.id, sessionId),
        isNull(session.revokedAt),
        gt(session.expiresAt, now),
        isNull(person.disabledAt),
      ),
    )
    .get()
  return row?.person ?? null
}

/** A person's sessions that are still good, the newest first. */
export function listSessions(db: DbOrTx, personId: number, now: Date): Session[] {
  return db
    .select()
    .from(session)
    .where(and(eq(session.personId, personId), isNull(session.revokedAt), gt(session.expiresAt, now)))
    .orderBy(desc(session.createdAt))
    .all()
}
