// `npm run recover -- EMAIL`: for who has lost the password, or the authenticator app and the recovery codes, and has
// no admin to turn to. Prints a link that works once, within the hour. The audit log says that it was made here.
import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import { openDb } from '#db/open-db.ts'
import { offerRecovery } from '#lib/auth/reset-password.ts'
import { readEnvironment } from '#lib/environment/environment.ts'

if (existsSync('.env')) process.loadEnvFile('.env')
const read = readEnvironment(process.env)
if ('faults' in read) fail(read.faults.join('\n'))
const { DATABASE_PATH, SITE_URL } = read.environment
const email = process.argv[2]
if (!email) fail('Say whose account it is: npm run recover -- ada@example.com')
if (!existsSync(DATABASE_PATH)) fail(`There is no database at ${DATABASE_PATH}.`)

const by = { id: null, name: `The machine (${userInfo().username})` }
const offered = offerRecovery(openDb(DATABASE_PATH), by, email, new Date())
if (!offered.done) fail(`${offered.refusal.message} Give the e-mail of the account.`)
console.log(`${SITE_URL}/admin/new-password/${offered.value}

It works once, within the hour: whoever opens it chooses the password of ${email}. The account's authenticator app
and recovery codes are then taken away, and its sessions end.`)

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
