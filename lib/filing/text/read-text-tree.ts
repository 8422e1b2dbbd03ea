/** A bare plain-text file as one document of the tree. */
import type { TreeDocument } from '../tree.ts'
import { readTextBlocks } from './read-text-blocks.ts'

export function readTextTree(text: string, fileName: string | null = null): TreeDocument[] {
  return [
    {
      type: null,
      fileName,
      description: null,
      blocks: readTextBlocks(text, 0, text.length),
      source: [0, text.length],
    },
  ]
}
