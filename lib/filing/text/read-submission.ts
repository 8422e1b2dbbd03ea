/** A full submission as a tree's documents: each readable <TEXT> by the adapter for what stands in it. */
import type { Block, SubmissionHeader, TreeDocument } from '../tree.ts'
import { readTextBlocks } from './read-text-blocks.ts'
import { isReadable, readSubmissionHeader, splitSubmission } from './split-submission.ts'

/** Reads [start, end) of a file's text; spans in the blocks index the whole text. */
export type BlockReader = (text: string, start: number, end: number) => readonly Block[]

export function readSubmission(
  text: string,
  readHtml: BlockReader,
): { header: SubmissionHeader | null; documents: TreeDocument[] } {
  const documents = splitSubmission(text)
    .filter((part) => isReadable(text, part))
    .map((part) => ({
      type: part.type,
      fileName: part.fileName,
      description: part.description,
      blocks: isHtml(text, part.start, part.end)
        ? readHtml(text, part.start, part.end)
        : readTextBlocks(text, part.start, part.end),
      source: [part.start, part.end] as const,
    }))
  return { header: readSubmissionHeader(text), documents }
}

/** Old text exhibits carry <PAGE>, <TABLE>, <S> and <C>, which are no HTML. */
function isHtml(text: string, start: number, end: number): boolean {
  const head = text.slice(start, Math.min(end, start + 20_000))
  return /<(?:html|body|div|p|font|tr|td|br|xbrl|center)\b[^>]*>/i.test(head)
}
