// `npm test`: installs what the tests need and runs them all, each step under the pinned Node.
import { spawnSync } from 'node:child_process'
import { installPackages, pinnedNode, root } from './install-packages.mjs'

installPackages()
const test = spawnSync(pinnedNode, ['bin/test.ts'], { cwd: root, stdio: 'inherit' })
process.exit(test.status ?? 1)
