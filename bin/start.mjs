// `npm start`: everything from a fresh clone to a running portal. Runs on whatever Node the machine has (≥ 20),
// with built-ins only, until the pinned Node is installed; that one does the rest.

import { spawn } from 'node:child_process'
import { installPackages, pinnedNode, root } from './install-packages.mjs'

installPackages()
const serve = spawn(pinnedNode, ['bin/serve.ts'], { cwd: root, stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => serve.kill(signal))
serve.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
