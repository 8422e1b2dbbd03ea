import type { Passage } from './passages.ts'

/** One printed line (or table row) of a cover page, with what stands in columns of its own. */
export interface CoverLine {
  text: string
  cells: readonly string[]
}

const END_OF_COVER = /^(?:items?\s+\d|check the appropriate box|indicate by check mark|section \d)/i

/** The lines of the cover page itself: down to its first item or its first box to check. */
export function coverLines(passages: readonly Passage[]): CoverLine[] {
  const end = passages.findIndex((passage) => END_OF_COVER.test(passage.text))
  return passages.slice(0, end < 0 ? 60 : end).flatMap((passage) => {
    const parts = passage.lines.map((line) => line.text.replace(/_{3,}/g, ' ').trim())
    if (passage.kind === 'row') return [{ text: parts.join(' '), cells: parts }]
    return parts.map((text) => ({ text, cells: [text] }))
  })
}

/** The text around a label: on its own line behind it, on the lines below, and on the lines above, nearest first. */
export function besideLabel(lines: readonly CoverLine[], label: RegExp) {
  const at = lines.findIndex((line) => label.test(line.text))
  const line = lines[at]
  if (!line) return null
  const match = label.exec(line.text)
  const [start, end] = [match?.index ?? 0, (match?.index ?? 0) + (match?.[0].length ?? 0)]
  return {
    index: at,
    before: line.text.slice(0, start).trim(),
    after: line.text.slice(end).trim(),
    above: lines
      .slice(Math.max(0, at - 4), at)
      .map(({ text }) => text)
      .reverse(),
    below: lines.slice(at + 1, at + 4).map(({ text }) => text),
  }
}
