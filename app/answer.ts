import { createHash } from 'node:crypto'
import { type ByteRange, readRange } from './byte-range.ts'

/** A file that is computed or fetched at each request and never runs in a browser. */
export interface Answer {
  body: string | Uint8Array
  /** Media type, with its charset for text. */
  type: string
  lastModified?: Date | null
  /** Makes it a download under this name. */
  fileName?: string
}

// Kept copies must be asked about at each use: what they hold may be withdrawn.
const HEADERS = {
  'Cache-Control': 'no-cache',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Last-Modified, Content-Range, Content-Disposition, Link',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
}

/** Answers with a file: in full, as the range that is asked for, or with 304 where the reader has it already (RFC 9110). */
export function answer(request: Request, given: Answer): Response {
  const bytes = typeof given.body === 'string' ? new TextEncoder().encode(given.body) : given.body
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`
  const headers = new Headers({
    ...HEADERS,
    ETag: etag,
    'Content-Type': given.type,
    'Accept-Ranges': 'bytes',
  })
  if (given.lastModified) headers.set('Last-Modified', given.lastModified.toUTCString())
  if (given.fileName) headers.set('Content-Disposition', attachment(given.fileName))
  if (isKnown(request, etag, given.lastModified ?? null)) return new Response(null, { status: 304, headers })
  const range = readRange(rangeHeader(request, etag), bytes.length)
  if (range === 'unsatisfiable') {
    headers.set('Content-Range', `bytes */${bytes.length}`)
    return new Response(null, { status: 416, headers })
  }
  return range ? partial(bytes, range, headers) : new Response(bytes.slice(), { headers })
}

/** The one answer for what is unknown and for what is not public yet. */
export function nothingHere(): Response {
  const headers = { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' }
  return new Response('There is nothing at this address.\n', { status: 404, headers })
}

function partial(bytes: Uint8Array, { from, to }: ByteRange, headers: Headers): Response {
  headers.set('Content-Range', `bytes ${from}-${to}/${bytes.length}`)
  // Compressed on its way, the range would no longer be of the bytes that it names.
  headers.set('Cache-Control', `${HEADERS['Cache-Control']}, no-transform`)
  return new Response(bytes.slice(from, to + 1), { status: 206, headers })
}

/** RFC 9110, 13.2.2: a date counts only where no ETag is given. */
function isKnown(request: Request, etag: string, lastModified: Date | null): boolean {
  const tags = request.headers.get('if-none-match')
  if (tags !== null)
    return tags.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')))
  const since = Date.parse(request.headers.get('if-modified-since') ?? '')
  return lastModified !== null && Math.floor(lastModified.getTime() / 1000) * 1000 <= since
}

/** RFC 9110, 13.1.5: a range of another version than the reader has is of no use to them. */
function rangeHeader(request: Request, etag: string): string | null {
  const condition = request.headers.get('if-range')
  return condition === null || condition.trim() === etag ? request.headers.get('range') : null
}

/** RFC 6266: a name in plain letters, and the true one encoded. */
function attachment(fileName: string): string {
  const plain = fileName.replaceAll(/[^\w.-]+/g, '-')
  const encoded = encodeURIComponent(fileName).replaceAll(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16)}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
