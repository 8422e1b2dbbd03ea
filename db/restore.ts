import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { isNull } from 'drizzle-orm'
import { syncToDisk } from './back-up.ts'
import { type Db, migrateDb, openDb } from './open-db.ts'
import { recordEvent } from './queries/audit.ts'
import { oneTimeLink, session } from './schema.ts'
import { countRows, faultOf } from './soundness.ts'

export interface Restored {
  /** Rows of all tables together. */
  rows: number
  /** Where the database is now that was there before; null where there was none. */
  aside: string | null
}

/** A restore that was not begun; `message` is a sentence for whoever asked. */
export class NotRestored extends Error {}

/**
 * Puts a backup in the place of the database, which is kept aside, and does what a step back in time asks for:
 * `afterwards` is for what must be set right in the restored database. Everything that can fail is done on a copy, and
 * the change itself is one renaming. Refuses while a server has the database open.
 */
export function restore(
  file: string,
  databasePath: string,
  now: Date,
  afterwards: (db: Db) => void = () => undefined,
): Restored {
  checkBackup(file)
  const there = existsSync(databasePath)
  const former = there ? lockFormer(databasePath) : null
  const half = `${databasePath}.restoring`
  try {
    mkdirSync(dirname(databasePath), { recursive: true })
    const rows = prepare(file, half, now, afterwards)
    const aside = there ? keepAside(databasePath, now) : null
    renameSync(half, databasePath)
    return { rows, aside }
  } finally {
    former?.close()
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${half}${end}`, { force: true })
  }
}

function checkBackup(file: string): void {
  if (!existsSync(file)) throw new NotRestored(`There is no file ${file}.`)
  const fault = whyNoBackup(file)
  if (fault) throw new NotRestored(`${file} ${fault}`)
}

function whyNoBackup(file: string): string | null {
  let sqlite: Database.Database | null = null
  try {
    sqlite = new Database(file, { readonly: true })
    const fault = faultOf(sqlite)
    if (fault) return `is damaged: ${fault}.`
    const counts = countRows(sqlite)
    if (counts.__drizzle_migrations === undefined || counts.audit_event === undefined) {
      return 'is a database, but not one of Openbell.'
    }
    return madeByLaterVersion(counts.__drizzle_migrations)
      ? 'was made by a later version of Openbell: restore it with that one.'
      : null
  } catch {
    return 'is no backup: it cannot be read as a database.'
  } finally {
    sqlite?.close()
  }
}

function madeByLaterVersion(migrations: number): boolean {
  const journal = JSON.parse(readFileSync('drizzle/meta/_journal.json', 'utf8')) as { entries: unknown[] }
  return migrations > journal.entries.length
}

/**
 * Leaving write-ahead logging takes the database to oneself: SQLite refuses it while anybody else has it open. Null where
 * it is damaged, which is a reason to restore, not one against it.
 */
function lockFormer(path: string): Database.Database | null {
  const former = new Database(path, { timeout: 0 })
  try {
    former.pragma('journal_mode = DELETE')
    former.exec('BEGIN EXCLUSIVE')
    return former
  } catch (error) {
    former.close()
    const code = String((error as { code?: string }).code)
    if (code.startsWith('SQLITE_BUSY')) {
      throw new NotRestored(`${path} is in use. Stop the server, then restore.`)
    }
    if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) return null
    throw error
  }
}

function prepare(file: string, half: string, now: Date, afterwards: (db: Db) => void): number {
  rmSync(half, { force: true })
  copyFileSync(file, half)
  const db = openDb(half)
  try {
    migrateDb(db, 'drizzle')
    endWhatWasOpen(db, file, now)
    afterwards(db)
    db.$client.pragma('journal_mode = DELETE')
    return Object.values(countRows(db.$client)).reduce((all, some) => all + some, 0)
  } finally {
    db.$client.close()
    syncToDisk(half)
  }
}

/** A session or a link that was ended since the backup must not come back with it. */
function endWhatWasOpen(db: Db, file: string, now: Date): void {
  db.transaction((tx) => {
    tx.update(session).set({ revokedAt: now }).where(isNull(session.revokedAt)).run()
    tx.update(oneTimeLink).set({ usedAt: now }).where(isNull(oneTimeLink.usedAt)).run()
    recordEvent(tx, { by: null, verb: 'restore', subject: file }, now)
  })
}

/** A second name for the former database, so that its own is never without one. A log that was left moves with it. */
function keepAside(path: string, now: Date): string {
  const aside = `${path}.before-restore-${now.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`
  try {
    linkSync(path, aside)
  } catch {
    copyFileSync(path, aside)
  }
  if (existsSync(`${path}-wal`)) renameSync(`${path}-wal`, `${aside}-wal`)
  rmSync(`${path}-shm`, { force: true })
  return aside
}
