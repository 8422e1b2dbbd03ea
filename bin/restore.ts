// `npm run restore -- FILE`: puts a backup in the place of the database, which is kept aside. The portal must not run.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { NotRestored, restore } from '../db/restore.ts'
import { holdAfterRestore } from '../lib/alerts/hold-after-restore.ts'
import { readEnvironment } from '../lib/environment/environment.ts'

if (existsSync('.env')) process.loadEnvFile('.env')
const read = readEnvironment(process.env)
if ('faults' in read) fail(read.faults.join('\n'))
const [file] = process.argv.slice(2)
if (!file) fail('Say which backup: npm run restore -- FILE')
const databasePath = resolve(read.environment.DATABASE_PATH)
const now = new Date()

try {
  const { rows, aside } = restore(resolve(file), databasePath, now, (db) => holdAfterRestore(db, now))
  console.log(`Restored ${databasePath}: ${rows} rows.`)
  if (aside) console.log(`The database that was there is kept as ${aside}`)
  console.log(
    'Everybody has to sign in again. Mails that may have been sent since the backup are held: see Mail.',
  )
} catch (error) {
  if (!(error instanceof NotRestored)) throw error
  fail(`Nothing was restored. ${error.message}`)
}

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
