import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { test as base, expect, type Page } from '@playwright/test'
import { freePort } from '../bin/free-port.ts'
import { type Db, migrateDb, openDb } from '../db/open-db.ts'
import { issueSetUpLink } from '../lib/auth/set-up.ts'
import { TEMPLATE } from './make-template.ts'

export { expect }

/** A production server of its own for one test, on its own copy of the demo's database. */
export interface Site {
  url: string
  db: Db
  databasePath: string
  /** Ends the server as a power cut would, and answers once it is gone. */
  kill: () => Promise<void>
  serveAgain: () => Promise<void>
}

interface Fixtures {
  /** 'demo' starts on the demo company, 'empty' on a database with nothing in it. */
  start: 'demo' | 'empty'
  /** Console errors that a test means to cause, such as a page that is not there. */
  expectedErrors: RegExp[]
  /** Settings of the server besides those every test has. */
  settings: Record<string, string>
  site: Site
  /** Fails the test on any error in a browser's console. */
  quietConsole: undefined
}

export const test = base.extend<Fixtures>({
  start: ['demo', { option: true }],
  expectedErrors: [[], { option: true }],
  settings: [{}, { option: true }],
  site: async ({ start, settings }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'openbell-e2e-'))
    const databasePath = join(folder, 'openbell.sqlite')
    if (start === 'demo') copyFileSync(TEMPLATE, databasePath)
    const db = openDb(databasePath)
    migrateDb(db, 'drizzle')
    const port = await freePort()
    const url = `http://localhost:${port}`
    let server = serve(port, url, databasePath, settings)
    await untilServing(url, server)
    const kill = async () => {
      const gone = once(server, 'exit')
      server.kill('SIGKILL')
      await gone
    }
    const serveAgain = async () => {
      server = serve(port, url, databasePath, settings)
      await untilServing(url, server)
    }
    await use({ url, db, databasePath, kill, serveAgain })
    server.kill('SIGKILL')
    db.$client.close()
    rmSync(folder, { recursive: true, force: true })
  },
  baseURL: async ({ site }, use) => use(site.url),
  quietConsole: [
    async ({ context, expectedErrors }, use) => {
      const errors: string[] = []
      const note = (text: string) =>
        expectedErrors.some((expected) => expected.test(text)) || errors.push(text)
      context.on('console', (message) => message.type() === 'error' && note(message.text()))
      context.on('weberror', (error) => note(error.error().message))
      await use(undefined)
      expect(errors, 'errors in the browser console').toEqual([])
    },
    { auto: true },
  ],
})

export const PASSWORD = 'a quiet quarter in October'

/** Makes the first admin through the set-up link, as a new user does, and is signed in after. */
export async function becomeAdmin(page: Page, site: Site, name = 'Ada Marsh', email = 'ada@example.com') {
  await page.goto(`/admin/set-up/${issueSetUpLink(site.db, new Date())}`)
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Create the account' }).click()
  await page.waitForURL('**/admin')
}

function serve(
  port: number,
  url: string,
  databasePath: string,
  settings: Record<string, string>,
): ChildProcess {
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    PORT: String(port),
    DATABASE_PATH: databasePath,
    SITE_URL: url,
    AUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
    NEXTAUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
    NEXTAUTH_URL: url,
    ...settings,
  }
  const next = join('node_modules', 'next', 'dist', 'bin', 'next')
  return spawn(process.execPath, [next, 'start', '-p', String(port)], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

async function untilServing(url: string, server: ChildProcess) {
  for (let tries = 0; tries < 600; tries++) {
    if (server.exitCode !== null) throw new Error('The server stopped before it served.')
    const answered = await fetch(`${url}/robots.txt`).catch(() => null)
    if (answered?.ok) return
    await wait(50)
  }
  throw new Error('The server did not answer within 30 seconds.')
}
