/** First and last byte, both included. */
export interface ByteRange {
  from: number
  to: number
}

/**
 * Reads a Range header for a file of `size` bytes (RFC 9110, 14.1.2). Null means the whole file: no header, one that
 * cannot be read, or several ranges at once, which a server may answer in full.
 */
export function readRange(header: string | null, size: number): ByteRange | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  const [first, last] = [match?.[1], match?.[2]]
  if (!match || (!first && !last)) return null
  if (!first) return suffix(Number(last), size)
  const [from, to] = [Number(first), last ? Math.min(Number(last), size - 1) : size - 1]
  if (last && Number(last) < from) return null
  return from >= size ? 'unsatisfiable' : { from, to }
}

function suffix(length: number, size: number): ByteRange | 'unsatisfiable' {
  return length === 0 || size === 0 ? 'unsatisfiable' : { from: Math.max(0, size - length), to: size - 1 }
}
