/** Text of a file, and how its bytes were read. */
export interface DecodedText {
  text: string
  charset: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
}

/**
 * Bytes to text. The text keeps the offsets of a plain UTF-8 (or one-byte) decoding, a byte order mark included, so
 * that a source range found in it holds in the file as well. Bytes that are no UTF-8 are windows-1252, which is what
 * filing agents wrote before they wrote UTF-8.
 */
export function decode(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return withCharset('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return withCharset('utf-16be', bytes)
  const strict = strictUtf8(bytes)
  if (strict !== null) return { charset: 'utf-8', text: repairControls(strict) }
  return withCharset(isMostlyUtf8(bytes) ? 'utf-8' : 'windows-1252', bytes)
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function withCharset(charset: DecodedText['charset'], bytes: Uint8Array): DecodedText {
  const text = new TextDecoder(charset, { ignoreBOM: true }).decode(bytes)
  return { charset, text: repairControls(text) }
}

/** A few broken sequences (a cut file, one pasted byte) do not make a UTF-8 file something else. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0
  let bad = 0
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) {
      at++
      continue
    }
    const more =
      lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : 0
    const whole = more > 0 && continues(bytes, at + 1, more)
    if (whole) good++
    else bad++
    at += whole ? more + 1 : 1
  }
  return bad === 0 || good > bad * 4
}

function continues(bytes: Uint8Array, from: number, count: number): boolean {
  for (let at = from; at < from + count; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80 || byte > 0xbf) return false
  }
  return true
}

/** What windows-1252 has at 0x80–0x9F, by those code points; a blank marks the five it leaves undefined. */
const C1 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/**
 * C1 control characters stand where some agent pasted windows-1252 into a file of another charset (U+0093 for an
 * opening quote). One character becomes one character, so no offset moves.
 */
function repairControls(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => C1[control.charCodeAt(0) - 0x80] ?? control)
}
