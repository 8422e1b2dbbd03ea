import { mkdirSync, rmSync } from 'node:fs'
import { loadDemo } from '../bin/load-demo.ts'
import { migrateDb, openDb } from '../db/open-db.ts'

export const TEMPLATE = '.openbell/e2e/template.sqlite'

/** Loads the demo company once; every test starts on a copy of this database. */
export default async function makeTemplate() {
  rmSync('.openbell/e2e', { recursive: true, force: true })
  mkdirSync('.openbell/e2e', { recursive: true })
  const db = openDb(TEMPLATE)
  migrateDb(db, 'drizzle')
  await loadDemo(db, new Date())
  // Copies are taken of the one file, so nothing may be left in the write-ahead log.
  db.$client.pragma('journal_mode = DELETE')
  db.$client.close()
}
