import { readEnvironment } from '#lib/environment/environment.ts'
import { type Db, openDb } from './open-db.ts'

// `next dev` evaluates modules anew on each change; the one connection is kept on globalThis.
const kept = globalThis as typeof globalThis & { openbellDb?: Db }

/** The process's one connection, opened at first use. Migrations have run by then: `npm start` does them. */
export function getDb(): Db {
  kept.openbellDb ??= openFromEnvironment()
  return kept.openbellDb
}

function openFromEnvironment(): Db {
  const read = readEnvironment(process.env)
  if ('faults' in read) throw new Error(read.faults.join(' '))
  return openDb(read.environment.DATABASE_PATH)
}
