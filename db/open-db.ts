import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import * as schema from './schema.ts'

export type Db = ReturnType<typeof openDb>
/** What a verb's transaction passes on: every query takes either. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]
export type DbOrTx = Db | Tx

/**
 * Opens the database file (made where it is missing) for one process. WAL lets readers go on during a write;
 * `synchronous = FULL` keeps what was acknowledged through a power cut.
 */
export function openDb(path: string) {
  const sqlite = new Database(path)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('busy_timeout = 5000')
  return drizzle(sqlite, { schema })
}

/** Brings the database to the schema of this version of Openbell. `folder` is where `drizzle/` lies. */
export function migrateDb(db: Db, folder: string): void {
  migrate(db, { migrationsFolder: folder })
}
