/**
 * `npm run --silent parse -- FILE…` prints one JSON object a line, in the order given; a file that cannot be read
 * gives its fault, and the exit status 1 after all are done.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseFiling } from '#lib/filing/parse-filing.ts'

const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('usage: npm run --silent parse -- FILE…')
  process.exit(2)
}

for (const file of files) {
  const { filing, fault } = await read(file)
  if (fault) process.exitCode = 1
  process.stdout.write(`${JSON.stringify(fault ? { file, error: fault } : filing)}\n`)
}

async function read(file: string) {
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(readFileSync(file))
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    const message = reason === 'ENOENT' ? 'There is no such file.' : `The file cannot be opened (${reason}).`
    return { filing: null, fault: { code: 'unreadable', message } }
  }
  return parseFiling(bytes, basename(file))
}
