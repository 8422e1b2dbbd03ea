import { createHash } from 'node:crypto'
import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { type Db, openDb } from './open-db.ts'
import { recordEvent } from './queries/audit.ts'
import { type Backup, backup } from './schema.ts'
import { countRows, faultOf, type RowCounts } from './soundness.ts'

/**
 * Copies a database that may be in use into one file, reads the copy again, and writes down that it was made. The copy
 * is of one instant: what is written meanwhile is not in it. Throws, and leaves no file, where the copy is not whole.
 */
export async function backUp(databasePath: string, file: string, now: Date): Promise<Omit<Backup, 'id'>> {
  if (existsSync(file)) throw new Error(`There is a file ${file} already.`)
  mkdirSync(dirname(file), { recursive: true })
  const half = join(dirname(file), `.${basename(file)}.half`)
  rmSync(half, { force: true })
  // Whoever may read a backup may read what is under embargo.
  closeSync(openSync(half, 'wx', 0o600))
  const db = openDb(databasePath)
  try {
    const counts = await copyOneInstant(db, half)
    check(half, counts)
    syncToDisk(half)
    const made = { at: now, file, size: statSync(half).size, sha256: await sha256Of(half), rows: sum(counts) }
    renameSync(half, file)
    // A database of an earlier version of Openbell has no table for it.
    if ('backup' in counts) writeDown(db, made)
    return made
  } finally {
    db.$client.close()
    rmSync(half, { force: true })
  }
}

/** An open transaction holds the connection at one instant, and the copy is made over that connection. */
async function copyOneInstant(db: Db, half: string): Promise<RowCounts> {
  db.$client.exec('BEGIN')
  try {
    const counts = countRows(db.$client)
    await db.$client.backup(half)
    return counts
  } finally {
    db.$client.exec('COMMIT')
  }
}

function check(half: string, expected: RowCounts): void {
  const copy = new Database(half)
  try {
    copy.pragma('journal_mode = DELETE') // one file, with nothing beside it
    const fault = faultOf(copy)
    if (fault) throw new Error(`The copy is damaged: ${fault}`)
    const counts = countRows(copy)
    const wrong = Object.keys(expected).find((table) => counts[table] !== expected[table])
    if (wrong) throw new Error(`The copy has ${counts[wrong] ?? 0} rows of ${expected[wrong]} in “${wrong}”.`)
  } finally {
    copy.close()
  }
}

function writeDown(db: Db, made: Omit<Backup, 'id'>): void {
  db.transaction(
    (tx) => {
      const { at, file, ...detail } = made
      recordEvent(tx, { by: null, verb: 'back up', subject: file, detail }, at)
      tx.insert(backup).values(made).run()
    },
    { behavior: 'immediate' },
  )
}

const sum = (counts: RowCounts) => Object.values(counts).reduce((all, some) => all + some, 0)

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return hash.digest('hex')
}

/** So that a file that was acknowledged is there after a power cut. */
export function syncToDisk(file: string): void {
  const handle = openSync(file, 'r+')
  fsyncSync(handle)
  closeSync(handle)
}
