import type { Passage } from './passages.ts'

const sourced = (text: string) => ({ text, runs: [{ at: 0, start: 0 }], source: [0, text.length] as const })

/** Invented paragraphs for tests: a bar marks a printed line's end, a leading • a list item. */
export function prose(...paragraphs: readonly string[]): Passage[] {
  return paragraphs.map((paragraph) => ({
    kind: 'prose',
    ...sourced(paragraph.replaceAll('|', ' ')),
    lines: paragraph.split('|').map(sourced),
    bullet: paragraph.startsWith('•'),
    inGrid: false,
    bold: false,
    centred: false,
    underlined: false,
  }))
}
