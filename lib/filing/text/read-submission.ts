/** A full submission as a tree's documents: each readable <TEXT> by the adapter for what stands in it. */
import { isHtml } from '../detect-format.ts'
import type { ReadingLimits } from '../reading-limits.ts'
import type { Block, SubmissionHeader, TreeDocument } from '../tree.ts'
import { readTextBlocks } from './read-text-blocks.ts'
import { isReadable, MOST_PARTS, readSubmissionHeader, splitSubmission } from './split-submission.ts'

/** Reads [start, end) of a file's text; spans in the blocks index the whole text. */
export type BlockReader = (text: string, start: number, end: number) => readonly Block[]

export function readSubmission(
  text: string,
  readHtml: BlockReader,
  limits: ReadingLimits,
): { header: SubmissionHeader | null; documents: TreeDocument[] } {
  const parts = splitSubmission(text)
  const documents = parts
    .filter((part) => isReadable(text, part))
    .map((part) => ({
      type: part.type,
      fileName: part.fileName,
      description: part.description,
      blocks: isHtml(text, part.start, part.end)
        ? readHtml(text, part.start, part.end)
        : readTextBlocks(text, part.start, part.start + limits.takePlainText(part.end - part.start)),
      source: [part.start, part.end] as const,
    }))
  if (parts.length >= MOST_PARTS) limits.exceeded = true
  return { header: readSubmissionHeader(text), documents }
}
