/** Bytes → tree: tells the format, and hands the text to its adapter. */
import { decode } from './decode.ts'
import type { ReadFault } from './filing.ts'
import { readSubmission } from './text/read-submission.ts'
import { readTextTree } from './text/read-text-tree.ts'
import { isSubmission } from './text/split-submission.ts'
import type { Tree } from './tree.ts'

/** The most bytes that are read; a bigger file is refused. */
export const MOST_BYTES = 50_000_000

export async function readTree(bytes: Uint8Array, fileName: string): Promise<Tree | ReadFault> {
  if (bytes.length === 0) return { code: 'empty', message: 'The file is empty.' }
  if (bytes.length > MOST_BYTES) return { code: 'too-large', message: 'The file is larger than 50 MB.' }
  const { text } = decode(bytes)
  if (isSubmission(text)) {
    return { format: 'edgar-submission', text, facts: [], ...readSubmission(text, () => []) }
  }
  return { format: 'text', text, header: null, facts: [], documents: readTextTree(text, fileName) }
}
