// The steps of `npm test`, in the order in which a fault is cheapest to find. The first that fails ends the run.
import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSite } from './build-site.ts'
import { findBrowser } from './find-browser.ts'

step('Types', () => run('typescript', 'bin/tsc', ['--noEmit', '-p', '.']))
step('Lint', () => run('@biomejs/biome', 'bin/biome', ['check', '--error-on-warnings', '.']))
step('Migrations', migrationsAreCurrent)
step('Unit tests', () => node(['--test', ...globSync('{app,bin,db,lib}/**/*.test.ts').sort()]))
step('Build', buildSite)
step('Browser', installBrowser)
step('Browser tests', () =>
  run('@playwright/test', 'cli.js', ['test', '--config', 'e2e/playwright.config.ts']),
)

function step(name: string, passes: () => boolean): void {
  const start = Date.now()
  console.log(`\n— ${name}`)
  const passed = passes()
  console.log(`— ${name}: ${passed ? 'ok' : 'FAILED'} after ${((Date.now() - start) / 1000).toFixed(1)} s`)
  if (!passed) process.exit(1)
}

function node(args: string[]): boolean {
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0
}

function run(pkg: string, bin: string, args: string[]): boolean {
  return node([join('node_modules', pkg, bin), ...args])
}

/** Generates the migrations anew from a copy: whatever comes out that is not committed is missing. */
function migrationsAreCurrent(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'openbell-migrations-'))
  cpSync('drizzle', folder, { recursive: true })
  const generated = run('drizzle-kit', 'bin.cjs', [
    'generate',
    '--dialect',
    'sqlite',
    '--schema',
    'db/schema.ts',
    '--out',
    folder,
  ])
  const current = generated && readdirSync(folder).length === readdirSync('drizzle').length
  rmSync(folder, { recursive: true, force: true })
  if (generated && !current)
    console.error('db/schema.ts has changes without a migration: npm run migration -- --name what_changed')
  return current
}

/** Finds a Chromium, or installs one: Debian's where we may, else Playwright's own. */
function installBrowser(): boolean {
  if (findBrowser()) return true
  console.log('Installing Chromium …')
  const isRoot = process.getuid?.() === 0
  const apt = (args: string[]) =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
  if (
    isRoot &&
    apt(['update']) &&
    apt(['install', '-y', '--no-install-recommends', 'chromium']) &&
    findBrowser()
  )
    return true
  if (run('@playwright/test', 'cli.js', ['install', 'chromium']) && findBrowser()) return true
  console.error('No browser could be installed. Install Chromium or Google Chrome, then run npm test again.')
  return false
}
