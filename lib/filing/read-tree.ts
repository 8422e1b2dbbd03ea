/** Bytes → tree: tells the format, and hands the text to its adapter. */
import { decode } from './decode.ts'
import { detectContainer, isHtml, isInlineXbrl } from './detect-format.ts'
import { readDocx } from './docx/read-docx.ts'
import type { ReadFault } from './filing.ts'
import { readHtml } from './html/read-html.ts'
import { ReadingLimits } from './reading-limits.ts'
import { readSubmission } from './text/read-submission.ts'
import { readTextTree } from './text/read-text-tree.ts'
import { isSubmission } from './text/split-submission.ts'
import type { InlineFact, Tree } from './tree.ts'

/** The most bytes that are read; a bigger file is refused. */
export const MOST_BYTES = 50_000_000

export async function readTree(bytes: Uint8Array, fileName: string): Promise<Tree | ReadFault> {
  if (bytes.length === 0) return { code: 'empty', message: 'The file is empty.' }
  if (bytes.length > MOST_BYTES) return { code: 'too-large', message: 'The file is larger than 50 MB.' }
  const container = detectContainer(bytes)
  if (container === 'pdf') {
    // pdf.js is large, and most filings are none
    const { readPdf } = await import('./pdf/read-pdf.ts')
    return readPdf(bytes, fileName)
  }
  if (container === 'zip') return readDocx(bytes, fileName)
  if (container !== 'text') {
    return { code: 'unsupported', message: 'The file is no text, HTML, PDF or Word document.' }
  }
  const { text } = decode(bytes)
  if (isSubmission(text)) return submissionTree(text)
  if (isHtml(text, 0, text.length)) return htmlTree(text, fileName)
  return textTree(text, fileName)
}

function textTree(text: string, fileName: string): Tree {
  const limits = new ReadingLimits()
  const documents = readTextTree(text, fileName, limits.takePlainText(text.length))
  return { format: 'text', text, header: null, facts: [], documents, unreadRest: limits.exceeded }
}

function submissionTree(text: string): Tree {
  const facts: InlineFact[] = []
  const limits = new ReadingLimits()
  const readPart = (whole: string, start: number, end: number) => {
    const document = readHtml(whole, start, end, { factsBefore: facts.length, limits })
    for (const fact of document.facts) facts.push(fact)
    return document.blocks
  }
  const submission = readSubmission(text, readPart, limits)
  return { format: 'edgar-submission', text, facts, ...submission, unreadRest: limits.exceeded }
}

function htmlTree(text: string, fileName: string): Tree {
  const limits = new ReadingLimits()
  const { blocks, facts } = readHtml(text, 0, text.length, { limits })
  const format = facts.length > 0 || isInlineXbrl(text, 0, 200_000) ? 'inline-xbrl' : 'html'
  const document = { type: null, fileName, description: null, blocks, source: [0, text.length] as const }
  return { format, text, header: null, facts, documents: [document], unreadRest: limits.exceeded }
}
