import { and, asc, eq, isNull } from 'drizzle-orm'
import type { DbOrTx } from '../open-db.ts'
import { type Person, person } from '../schema.ts'

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
