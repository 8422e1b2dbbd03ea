/** What `npm run parse` prints of one file: the filing or its fault as one line, or how it was read. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { explain } from '#lib/filing/explain.ts'
import { parseFiling } from '#lib/filing/parse-filing.ts'
import { readTree } from '#lib/filing/read-tree.ts'

export interface Printed {
  line: string
  failed: boolean
}

export async function printedFiling(file: string, explaining: boolean): Promise<Printed> {
  const bytes = open(file)
  if (!(bytes instanceof Uint8Array)) return printedFault(file, bytes)
  if (explaining) {
    const tree = await readTree(bytes, basename(file))
    return 'code' in tree ? printedFault(file, tree) : { line: explain(tree), failed: false }
  }
  const { filing, fault } = await parseFiling(bytes, basename(file))
  return fault ? printedFault(file, fault) : { line: JSON.stringify(filing), failed: false }
}

export function printedFault(file: string, error: { code: string; message: string }): Printed {
  return { line: JSON.stringify({ file, error }), failed: true }
}

function open(file: string): Uint8Array | { code: string; message: string } {
  try {
    return readFileSync(file)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    const message = reason === 'ENOENT' ? 'There is no such file.' : `The file cannot be opened (${reason}).`
    return { code: 'unreadable', message }
  }
}
