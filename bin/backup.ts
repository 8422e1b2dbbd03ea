// `npm run backup [-- FILE]`: copies the database, also while the portal is serving. Without FILE the copy goes to
// `backups` beside the database, named by the time.
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { backUp } from '../db/back-up.ts'
import { readEnvironment } from '../lib/environment/environment.ts'

if (existsSync('.env')) process.loadEnvFile('.env')
const read = readEnvironment(process.env)
if ('faults' in read) fail(read.faults.join('\n'))
const databasePath = resolve(read.environment.DATABASE_PATH)
if (!existsSync(databasePath)) fail(`There is no database ${databasePath} to back up.`)
const now = new Date()
const file = resolve(process.argv[2] ?? join(dirname(databasePath), 'backups', nameAt(now)))

try {
  const made = await backUp(databasePath, file, now)
  console.log(
    `${made.file}\n${made.size} bytes, ${made.rows} rows, read again and whole. SHA-256 ${made.sha256}`,
  )
  console.log('It holds what is under embargo: keep it where only those may read it who may read that.')
  console.log(
    'It does not hold the secret that seals authenticator apps (AUTH_SECRET, or auth-secret beside the database): keep that too, and apart.',
  )
} catch (error) {
  fail(`No backup was made. ${error instanceof Error ? error.message : error}`)
}

function nameAt(at: Date): string {
  return `openbell-${at.toISOString().replaceAll(/[-:]|\.\d+/g, '')}.sqlite`
}

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
