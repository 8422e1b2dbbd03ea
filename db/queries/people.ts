import { and, asc, eq, gt, isNull, max, ne } from 'drizzle-orm'
import type { DbOrTx } from '../open-db.ts'
import { oneTimeLink, type Person, person, session } from '../schema.ts'

/** The person who may sign in under an address (any case); null where there is none or who has left. */
export function getPersonByEmail(db: DbOrTx, email: string): Person | null {
  return (
    db
      .select()
      .from(person)
      .where(and(eq(person.email, email.trim().toLowerCase()), isNull(person.disabledAt)))
      .get() ?? null
  )
}

/** Everyone who may sign in, by name. */
export function listPeople(db: DbOrTx): Person[] {
  return db.select().from(person).where(isNull(person.disabledAt)).orderBy(asc(person.name)).all()
}

/** Whether an address was ever somebody's, also of one who has left. */
export function isEmailTaken(db: DbOrTx, email: string): boolean {
  return db.select({ id: person.id }).from(person).where(eq(person.email, email)).get() !== undefined
}

/** A person by id, also one who has left. */
export function findPerson(db: DbOrTx, personId: number): Person | null {
  return db.select().from(person).where(eq(person.id, personId)).get() ?? null
}

/** Everyone with an account, those who were shut out too, and when each was last seen. */
export function listEveryone(db: DbOrTx): (Person & { lastSeenAt: Date | null })[] {
  const seen = new Map(
    db
      .select({ personId: session.personId, at: max(session.lastSeenAt) })
      .from(session)
      .groupBy(session.personId)
      .all()
      .map(({ personId, at }) => [personId, at]),
  )
  return db
    .select()
    .from(person)
    .where(ne(person.passwordHash, ''))
    .orderBy(asc(person.name))
    .all()
    .map((row) => ({ ...row, lastSeenAt: seen.get(row.id) ?? null }))
}

/** The invitations that wait to be accepted. */
export function listInvitations(db: DbOrTx, now: Date) {
  return db
    .select({ email: oneTimeLink.email, role: oneTimeLink.role, expiresAt: oneTimeLink.expiresAt })
    .from(oneTimeLink)
    .where(
      and(eq(oneTimeLink.purpose, 'invitation'), isNull(oneTimeLink.usedAt), gt(oneTimeLink.expiresAt, now)),
    )
    .orderBy(asc(oneTimeLink.email))
    .all()
}
