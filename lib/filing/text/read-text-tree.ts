/** A bare plain-text file as one document of the tree. */
import type { TreeDocument } from '../tree.ts'
import { readTextBlocks } from './read-text-blocks.ts'

/** Reads the first `end` characters of the file. */
export function readTextTree(
  text: string,
  fileName: string | null = null,
  end = text.length,
): TreeDocument[] {
  return [
    {
      type: null,
      fileName,
      description: null,
      blocks: readTextBlocks(text, 0, end),
      source: [0, text.length],
    },
  ]
}
