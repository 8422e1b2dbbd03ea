/**
 * `npm run audit` walks the audit log of the database, prints the hash of its newest event, and names the first
 * event that does not follow from the one before it; the exit status is 1 where the log is not whole.
 */
import { existsSync } from 'node:fs'
import { openDb } from '#db/open-db.ts'
import { checkChain } from '#db/queries/audit.ts'
import { readEnvironment } from '#lib/environment/environment.ts'

if (existsSync('.env')) process.loadEnvFile('.env')
const read = readEnvironment(process.env)
if ('faults' in read) fail(read.faults.join('\n'))
const path = read.environment.DATABASE_PATH
if (!existsSync(path)) fail(`There is no database at ${path}. Say where it is: DATABASE_PATH=… npm run audit`)

const { events, head, brokenAt, cutOff } = walk()
console.log(`Events: ${events}`)
console.log(`Newest hash: ${head}`)
if (brokenAt !== null) {
  console.error(
    `Event ${brokenAt} does not follow from the one before it: one of them was changed or removed.`,
  )
}
if (cutOff > 0)
  console.error(`${cutOff === 1 ? 'The newest event is' : `The ${cutOff} newest events are`} gone.`)
if (brokenAt !== null || cutOff > 0) fail('The audit log is not whole.')
console.log('The audit log is whole.')

function walk() {
  try {
    return checkChain(openDb(path))
  } catch (error) {
    return fail(
      `${path} cannot be read as Openbell's database: ${error instanceof Error ? error.message : error}`,
    )
  }
}

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
