import { type Db, migrateDb, openDb } from './open-db.ts'
import { type Person, person } from './schema.ts'

/** An empty database in memory, at this version's schema: for tests. */
export function scratchDb(): Db {
  const db = openDb(':memory:')
  migrateDb(db, 'drizzle')
  return db
}

/** Somebody who may sign in, without a password that fits anything. */
export function addPerson(db: Db, role: Person['role'], name = `The ${role}`): Person {
  const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@example.com`
  return db
    .insert(person)
    .values({ name, email, role, passwordHash: '', createdAt: new Date(0) })
    .returning()
    .get()
}
