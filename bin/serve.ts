// What `npm start` does once the pinned Node is there: checks the settings, builds, migrates, loads the demo
// company into an empty database, serves, and says where to go.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Db, migrateDb, openDb } from '../db/open-db.ts'
import { getCompany } from '../db/queries/company.ts'
import { issueSetUpLink } from '../lib/auth/set-up.ts'
import { type Environment, readEnvironment } from '../lib/environment/environment.ts'
import { keptAuthSecret } from './auth-secret.ts'
import { buildSite } from './build-site.ts'

if (existsSync('.env')) process.loadEnvFile('.env')
const read = readEnvironment(process.env)
if ('faults' in read) fail(read.faults.join('\n'))
const { environment } = read
const databasePath = resolve(environment.DATABASE_PATH)

await failIfPortIsTaken(environment.PORT)
const db = openDatabase(databasePath)
const secret = environment.AUTH_SECRET ?? keptAuthSecret(databasePath)
if (environment.OPENBELL_DEMO === 'on' && !getCompany(db)) {
  console.log('Loading the demo company …')
  const { loadDemo } = await import('./load-demo.ts') // the reader takes time to load, and a second start has no use for it
  await loadDemo(db, new Date())
}
if (!buildSite()) process.exit(1)
const setUpToken = issueSetUpLink(db, new Date())
db.$client.close()
await serve(environment, secret, setUpToken)

function openDatabase(path: string): Db {
  try {
    // Not recursive: a mistyped path should be told, not made.
    if (!existsSync(dirname(path))) mkdirSync(dirname(path))
    const opened = openDb(path)
    migrateDb(opened, 'drizzle')
    return opened
  } catch (error) {
    return fail(`The database ${path} cannot be opened: ${error instanceof Error ? error.message : error}`)
  }
}

function failIfPortIsTaken(port: number): Promise<void> {
  return new Promise((free) => {
    const probe = createServer()
    probe.once('error', () =>
      fail(`Port ${port} is in use. Stop what uses it, or choose another: PORT=3001 npm start`),
    )
    probe.listen(port, () => probe.close(() => free()))
  })
}

async function serve(
  { PORT, SITE_URL }: Environment,
  secret: string,
  setUpToken: string | null,
): Promise<void> {
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(PORT),
    DATABASE_PATH: databasePath,
    SITE_URL,
    AUTH_SECRET: secret,
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: SITE_URL,
  }
  const next = spawn(
    process.execPath,
    [join('node_modules', 'next', 'dist', 'bin', 'next'), 'start', '-p', String(PORT)],
    {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => next.kill(signal))
  next.on('exit', (code) => process.exit(code ?? 0))
  while (!(await answers(`http://localhost:${PORT}/robots.txt`))) await wait(50)
  console.log(`\nOpenbell is serving.\n\n  The site   ${SITE_URL}\n  Sign in    ${SITE_URL}/admin`)
  if (setUpToken) {
    console.log(`  Set up     ${SITE_URL}/admin/set-up/${setUpToken}`)
    console.log(
      '\nNobody can sign in yet. Open the set-up link to make the first account: it works once, within 24 hours.',
    )
    console.log('(A new start prints a new link.)')
  }
  console.log('\nCtrl+C stops it.')
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  )
}

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
