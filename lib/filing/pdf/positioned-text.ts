/**
 * The text layer of a PDF as pieces with their places. Nothing is drawn, no script runs, no font or character map
 * is fetched.
 */
import { getDocument, type PDFDocumentProxy, Util, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { ReadFault } from '../filing.ts'

/** A piece of text on one baseline. Points, origin top left, y growing downwards. */
export interface TextPiece {
  text: string
  x0: number
  x1: number
  baseline: number
  size: number
  font: string
}

export interface PdfPage {
  number: number
  width: number
  height: number
  pieces: TextPiece[]
}

const MOST_PAGES = 400
const MOST_PIECES = 400_000

/** Reads all pages; a file that is encrypted or no PDF comes back as a fault. */
export async function readPages(bytes: Uint8Array): Promise<PdfPage[] | ReadFault> {
  const loading = getDocument({
    // pdf.js takes the buffer it is given for itself
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: 1,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    return await pagesOf(await loading.promise)
  } catch (error) {
    return faultOf(error)
  } finally {
    await loading.destroy()
  }
}

function faultOf(error: unknown): ReadFault {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') {
    return { code: 'encrypted', message: 'The PDF is locked with a password. Upload one that opens without.' }
  }
  return { code: 'truncated', message: 'The PDF is damaged and cannot be opened.' }
}

async function pagesOf(pdf: PDFDocumentProxy): Promise<PdfPage[] | ReadFault> {
  if (pdf.numPages > MOST_PAGES) {
    return { code: 'too-large', message: `The PDF has more than ${MOST_PAGES} pages.` }
  }
  const pages: PdfPage[] = []
  let pieces = 0
  for (let number = 1; number <= pdf.numPages && pieces < MOST_PIECES; number++) {
    const page = await readPage(pdf, number)
    pieces += page.pieces.length
    pages.push(page)
  }
  return pages
}

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await pdf.getPage(number)
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const content = await page.getTextContent({ disableNormalization: true })
  const pieces: TextPiece[] = []
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = Util.transform(transform, item.transform) as number[]
    // text that runs up the page is a watermark or a margin note
    if (Math.abs(b) > Math.abs(a) * 0.1 || a < 0) continue
    const size = Math.hypot(c, d)
    pieces.push({ text: item.str, x0: x, x1: x + item.width, baseline: y, size, font: item.fontName })
  }
  page.cleanup()
  return { number, width, height, pieces }
}
