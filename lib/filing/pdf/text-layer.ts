import type { ReadFault } from '../filing.ts'
import type { PdfPage } from './positioned-text.ts'

const COMMON = new Set(
  'the of and to in for a on is as by with from our we at or this that are net total income'.split(' '),
)
const FEWEST_LETTERS_A_PAGE = 40

/**
 * Why a PDF's text layer cannot be trusted, or null. A scan has none; a subset font without its map to Unicode
 * yields private-use characters, controls or shuffled letters, and figures read from it would be wrong.
 */
export function textLayerFault(pages: readonly PdfPage[]): ReadFault | null {
  const text = pages.map((page) => page.pieces.map((piece) => piece.text).join(' ')).join('\n')
  const letters = count(text, /\p{L}/gu)
  if (letters < FEWEST_LETTERS_A_PAGE * pages.length) {
    return broken(
      'The PDF holds hardly any text: it is probably a scan. Upload the HTML, Word or text document.',
    )
  }
  if (count(text, UNMAPPED) * 50 > letters || lostLetters(text) * 25 > letters) return broken(UNREADABLE)
  if (letters > 500 && !/\d/.test(text)) return broken(UNREADABLE)
  return letters > 500 && !readsAsWords(text) ? broken(UNREADABLE) : null
}

const UNREADABLE =
  'The text layer of the PDF is broken: its letters cannot be told apart. Upload the HTML, Word or text document.'

/** Private use and unassigned characters; the private-use bullets of Symbol and Wingdings are usual. */
const UNMAPPED = /\ufffd|(?![\uf0a7\uf0b7\uf06e\uf0fc])\p{Co}|\p{Cn}/gu

/** Control characters stand where a font says no letter; a few U+0000 are lost ligatures. */
function lostLetters(text: string): number {
  let lost = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x20 && code !== 0x0a && code !== 0x09 && code !== 0x0d) lost += code === 0 ? 1 : 2
  }
  return lost
}

function broken(message: string): ReadFault {
  return { code: 'broken-text-layer', message }
}

function count(text: string, pattern: RegExp): number {
  let found = 0
  for (const _ of text.matchAll(pattern)) found++
  return found
}

function readsAsWords(text: string): boolean {
  const words =
    text
      .slice(0, 200_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  return words.filter((word) => COMMON.has(word)).length * 50 > words.length
}

/** What stands around a lost ligature, most certain first. Rule: English spelling; "fi" is by far the most frequent. */
const LIGATURES: readonly [before: RegExp, after: RegExp, letters: string][] = [
  [/(?:\bo|\bsu|\be|\ba|\bcoe)$/i, /^(?:ce|cia|cie|liat)/, 'ffi'],
  [/(?:\bdi|\b[oea]|\bsu)$/i, /^(?:e|ort|set|airs|ord)/, 'ff'],
  [/(?:\b[oa]|\bsta|\btari)$/i, /^(?:s?(?![a-z])|ing\b|ed\b)/, 'ff'],
  [/.?$/, /^(?:ow|uct|at\b|at-|oor|eet|ex|uid|ight|our|y|oat|ag|ation|uen|ic)/, 'fl'],
]

/** Puts back the letters of a ligature that the text layer has as U+0000 ("the \0rst quarter"). */
export function withLigatures(text: string): string {
  const whole = text.replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKD'))
  if (!whole.includes('\0')) return whole
  return whole.replaceAll('\0', (_, at: number) => {
    const before = whole.slice(Math.max(0, at - 10), at)
    const after = whole.slice(at + 1, at + 10)
    return LIGATURES.find(([last, next]) => last.test(before) && next.test(after))?.[2] ?? 'fi'
  })
}
