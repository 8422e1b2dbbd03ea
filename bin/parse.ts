/**
 * `npm run --silent parse -- FILE…` prints one JSON object a line, in the order given; a file that cannot be read
 * gives its fault, and the exit status 1 after all are done. `--explain` prints instead how each file was read.
 */
import { enableCompileCache } from 'node:module'
import { availableParallelism } from 'node:os'
import { inThreads } from './in-threads.ts'
import type { Printed } from './printed-filing.ts'

// kept compiled, the reader starts in a third of the time and of the memory
enableCompileCache()
const { printedFault, printedFiling } = await import('./printed-filing.ts')
const { READER_FAILED } = await import('#lib/filing/parse-filing.ts')

/** Fewer files are read before a thread has started. */
const FEWEST_IN_THREADS = 4

const explaining = process.argv.includes('--explain')
const files = process.argv.slice(2).filter((argument) => argument !== '--explain')
if (files.length === 0) {
  console.error('usage: npm run --silent parse -- [--explain] FILE…')
  process.exit(2)
}

for await (const { line, failed } of files.length < FEWEST_IN_THREADS ? oneByOne() : together()) {
  process.stdout.write(`${line}\n`)
  if (failed) process.exitCode = 1
}

async function* oneByOne(): AsyncGenerator<Printed> {
  for (const file of files) yield await printedFiling(file, explaining)
}

/** Each thread holds a reader and what it reads in memory: two are as many as are worth it. */
function together(): AsyncGenerator<Printed> {
  const jobs = files.map((file) => ({ file, explaining }))
  const script = new URL('./parse-thread.ts', import.meta.url)
  return inThreads(script, jobs, Math.min(2, availableParallelism()), ({ file }) =>
    printedFault(file, READER_FAILED),
  )
}
