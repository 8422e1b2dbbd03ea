import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The Node that package.json pins, whatever the machine has. */
export const pinnedNode = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

/** Installs what package-lock.json says, unless that is what is there. Ends the process with a sentence on failure. */
export function installPackages() {
  const [major] = process.versions.node.split('.').map(Number)
  if (major < 20) fail(`Openbell needs Node 20 or later to start; this is Node ${process.versions.node}.`)
  const mark = join(root, 'node_modules', '.openbell-installed')
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(pinnedNode) && existsSync(mark) && readFileSync(mark, 'utf8') === lock) return
  console.log('Installing packages …')
  // NODE_ENV=production in the environment would leave out what the build needs.
  const env = { ...process.env, NODE_ENV: 'development' }
  // Not `npm ci`: it wants the binaries of every platform in the lock file, which holds those of Linux only.
  const npm = spawnSync(
    'npm',
    ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: 'inherit',
      env,
      shell: process.platform === 'win32',
    },
  )
  if (npm.status !== 0) fail('The packages could not be installed: see what npm says above, then try again.')
  if (!existsSync(pinnedNode))
    fail('npm installed no Node: allow the install script of the package "node", then try again.')
  writeFileSync(mark, lock)
}

/** @param {string} sentence */
function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
