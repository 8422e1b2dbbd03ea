import type { Paragraph, Source, Span } from '#lib/filing/filing.ts'

const SKIPPED = /<[^>]*>|\s+|&(?:nbsp|#160|#xa0|ensp|emsp|thinsp|zwj|zwnj|shy|#173);?/iy
const ENTITY = /&(?:#x?[0-9a-f]+|[a-z]+\d*);?/iy

/**
 * The characters of the file that stretch [start, end) of a paragraph's text was read from. The paragraph's own raw
 * slice is walked beside its text: mark-up and white space are stepped over, an entity stands for one character.
 * Where the two do not keep step, or there is no raw text, the paragraph's whole source is the answer.
 */
export function figureSource(
  paragraph: Paragraph,
  start: number,
  end: number,
  rawText: string | null,
): Source {
  if (rawText === null || !isSpan(paragraph.source)) return paragraph.source
  const [from, to] = paragraph.source
  let raw = from
  let first = from
  for (let at = 0; at < end; at++) {
    if (/\s/.test(paragraph.text[at] ?? '')) continue
    raw = skipped(rawText, raw)
    if (raw >= to) return paragraph.source
    if (at <= start) first = raw
    const next = stepOver(rawText, raw, paragraph.text[at] ?? '')
    if (next === null) return paragraph.source
    raw = next
  }
  return [first, raw]
}

function isSpan(source: Source): source is Span {
  return Array.isArray(source)
}

function skipped(raw: string, at: number): number {
  let next = at
  for (;;) {
    SKIPPED.lastIndex = next
    const match = SKIPPED.exec(raw)
    if (!match) return next
    next += match[0].length
  }
}

function stepOver(raw: string, at: number, character: string): number | null {
  if (raw[at] === character) {
    ENTITY.lastIndex = at
    return character === '&' && ENTITY.test(raw) ? ENTITY.lastIndex : at + 1
  }
  ENTITY.lastIndex = at
  const entity = ENTITY.exec(raw)
  if (entity) return at + entity[0].length
  // a reader may mend characters of an old code page: any one sign for any other, never a digit or a letter
  return /[\w$%.]/.test(raw[at] ?? '') || /[\w$%.]/.test(character) ? null : at + 1
}
