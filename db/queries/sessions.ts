import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import type { DbOrTx } from '../open-db.ts'
import { type Session, session } from '../schema.ts'

/** A person's sessions that are still good, the newest first. */
export function listSessions(db: DbOrTx, personId: number, now: Date): Session[] {
  return db
    .select()
    .from(session)
    .where(and(eq(session.personId, personId), isNull(session.revokedAt), gt(session.expiresAt, now)))
    .orderBy(desc(session.createdAt))
    .all()
}
