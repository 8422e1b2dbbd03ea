import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a build is made from. Tests and commands do not change it. */
const SOURCES = [
  'app',
  'db',
  'lib',
  'public',
  'next.config.js',
  'package-lock.json',
  'tsconfig.json',
  'instrumentation.ts',
]
const next = join('node_modules', 'next', 'dist', 'bin', 'next')

/** Builds the site for production, unless the sources are those of the last build. Returns whether it worked. */
export function buildSite(): boolean {
  const mark = join('.next', 'openbell-built')
  const sources = fingerprint()
  if (existsSync(mark) && readFileSync(mark, 'utf8') === sources) return true
  console.log('Building the site (about a minute the first time) …')
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  const build = spawnSync(process.execPath, [next, 'build'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
    encoding: 'utf8',
  })
  if (build.status !== 0) {
    console.error(`${build.stdout}\n${build.stderr}\nThe site could not be built: see above.`)
    return false
  }
  writeFileSync(mark, sources)
  return true
}

function fingerprint(): string {
  const hash = createHash('sha256').update(process.version)
  for (const file of SOURCES.flatMap(filesUnder)) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
