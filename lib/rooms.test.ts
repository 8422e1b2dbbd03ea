import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'

/** What a room may import: rooms of ours by folder, packages by name. A room that is not here is under no rule. */
const RULES: { room: RegExp; rooms: RegExp; packages: RegExp }[] = [
  {
    room: /^lib\/(filing|statement|tie-out|syndication)\//,
    rooms: /^lib\/(filing|statement|tie-out|syndication)\//,
    packages: /^(?!next|react|drizzle|better-sqlite3|node:(?!crypto$))/,
  },
  { room: /^lib\/environment\//, rooms: /^lib\/environment\//, packages: /^zod$/ },
  {
    room: /^db\//,
    rooms: /^(db|lib\/(filing|statement|tie-out|syndication|environment))\//,
    packages: /^(?!next|react)/,
  },
  { room: /^lib\//, rooms: /^(lib|db)\//, packages: /^(?!react)/ },
  { room: /^app\//, rooms: /^(app|lib|db)\//, packages: /^(?!drizzle|better-sqlite3)/ },
]

/** What a pure room may not read from around it. */
const CLOCK =
  /\bnew Date\(\)|\bDate\.now\(|\bprocess\.|\bTemporal\.Now\b|\bperformance\.now\(|\bMath\.random\(/

/** One sentence for each import or look around that breaks a rule. */
function faultsOf(path: string, source: string): string[] {
  const rule = RULES.find(({ room }) => room.test(path))
  if (!rule) return []
  const faults = importsOf(source)
    .map((specifier) => ({ specifier, target: targetOf(path, specifier) }))
    .filter(({ specifier, target }) => !(target ? rule.rooms.test(target) : rule.packages.test(specifier)))
    .map(({ specifier }) => `${path} imports ${specifier}`)
  const pure = rule === RULES[0]
  return pure && CLOCK.test(source) ? [...faults, `${path} reads the clock, chance or the process`] : faults
}

function importsOf(source: string): string[] {
  const pattern = /\bfrom\s+'([^']+)'|\bimport\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g
  return [...source.matchAll(pattern)].map((match) => (match[1] ?? match[2] ?? match[3])!)
}

/** Our own file that a specifier names, from the root; null for a package. */
function targetOf(path: string, specifier: string): string | null {
  if (specifier.startsWith('#')) return specifier.slice(1)
  return specifier.startsWith('.') ? join(dirname(path), specifier) : null
}

test('imports run one way: app → lib/publication, lib/auth → db → the pure rooms', () => {
  const files = globSync('{app,db,lib}/**/*.{ts,tsx}').filter((file) => !file.includes('.test.'))
  assert.ok(files.length > 20)
  assert.deepEqual(
    files.flatMap((file) => faultsOf(file, readFileSync(file, 'utf8'))),
    [],
  )
})

test('an import against the direction, a package out of place and a look at the clock are found', () => {
  assert.deepEqual(faultsOf('lib/filing/bad.ts', "import { getDb } from '#db/client.ts'"), [
    'lib/filing/bad.ts imports #db/client.ts',
  ])
  assert.deepEqual(faultsOf('lib/tie-out/bad.ts', "import fs from 'node:fs'\nconst now = new Date()"), [
    'lib/tie-out/bad.ts imports node:fs',
    'lib/tie-out/bad.ts reads the clock, chance or the process',
  ])
  assert.deepEqual(faultsOf('db/bad.ts', "import { upload } from '../lib/publication/upload.ts'"), [
    'db/bad.ts imports ../lib/publication/upload.ts',
  ])
  assert.deepEqual(faultsOf('app/bad.tsx', "import { eq } from 'drizzle-orm'"), [
    'app/bad.tsx imports drizzle-orm',
  ])
  assert.deepEqual(faultsOf('lib/filing/good.ts', "import type { Filing } from './filing.ts'"), [])
})
