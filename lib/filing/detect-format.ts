/** What the bytes of a file are, by their first bytes; text of any kind is told apart once it is decoded. */
export type Container = 'pdf' | 'zip' | 'text' | 'binary'

const SNIFFED = 2048

export function detectContainer(bytes: Uint8Array): Container {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return 'zip'
  return isBinary(bytes) ? 'binary' : 'text'
}

/** NUL bytes and many control characters are no text, except in UTF-16, which says so with a byte order mark. */
function isBinary(bytes: Uint8Array): boolean {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (marked) return false
  const end = Math.min(bytes.length, SNIFFED)
  let controls = 0
  for (let at = 0; at < end; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1a) controls++
  }
  return controls > end / 50
}

const MARKUP = /<(?:html|body|div|p|font|tr|td|br|xbrl|center|span|h[1-6])\b[^<>]{0,2000}>/i

/** Whether text[start, end) is HTML. Old plain text has <PAGE>, <S>, <C> and a <TABLE> without rows, which are none. */
export function isHtml(text: string, start: number, end: number): boolean {
  const head = text.slice(start, Math.min(end, start + 20_000))
  return /<!doctype html|<html[\s>]/i.test(head) || MARKUP.test(head)
}

export function isInlineXbrl(text: string, start: number, end: number): boolean {
  return /<ix:(?:header|nonfraction|nonnumeric)\b/i.test(text.slice(start, end))
}
