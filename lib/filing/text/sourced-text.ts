/** Builds text with white space collapsed that still knows where each stretch of it stands in the file. */
import type { Run, SourcedText } from '../tree.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  quot: '"',
  apos: "'",
  copy: '©',
  reg: '®',
}
/** What nearly no stretch of print holds: entities, and white space other than one space between words. */
const IRREGULAR = /&|[^\S ]| {2}|^ | $/
const ENTITY = /^&(?:#(\d{2,6})|([a-z]{2,5}));/

/** Collapses the white space of one or more ranges of `file`; ranges are joined by one space. */
export function sourcedText(file: string, ranges: readonly (readonly [number, number])[]): SourcedText {
  let text = ''
  const runs: Run[] = []
  let next = -1
  const put = (printed: string, at: number, length: number) => {
    if (printed === '') return
    if (at !== next) runs.push({ at: text.length, start: at })
    text += printed
    next = printed.length === length ? at + length : -1
  }
  for (const [start, end] of ranges) {
    const raw = file.slice(start, end)
    if (!IRREGULAR.test(raw)) {
      if (text !== '' && raw !== '') put(' ', Math.max(start - 1, 0), 1)
      put(raw, start, raw.length)
      continue
    }
    let spaced = text !== ''
    for (let i = start; i < end; ) {
      if (isSpace(file.charCodeAt(i))) {
        spaced = text !== ''
        i++
        continue
      }
      if (spaced) put(' ', Math.max(i - 1, 0), 1)
      spaced = false
      const entity = file[i] === '&' ? ENTITY.exec(file.slice(i, Math.min(i + 9, end))) : null
      const plain = entity && entityText(entity)
      const stop = entity && plain ? i + entity[0].length : wordEnd(file, i, end)
      put(plain || file.slice(i, stop), i, stop - i)
      i = stop
    }
  }
  return { text, runs, source: [ranges[0]?.[0] ?? 0, ranges.at(-1)?.[1] ?? 0] }
}

/** What \s matches. */
export function isSpace(code: number): boolean {
  if (code > 0x20 && code < 0xa0) return false
  return code === 0x20 || (code >= 9 && code <= 13) || (code >= 0xa0 && /\s/.test(String.fromCharCode(code)))
}

/** Where the printed characters from `at` on end: at white space, or before an entity. */
function wordEnd(file: string, at: number, end: number): number {
  let stop = at + 1
  while (stop < end && file[stop] !== '&' && !isSpace(file.charCodeAt(stop))) stop++
  return stop
}

function entityText(entity: RegExpExecArray): string | null {
  if (entity[2] !== undefined) return ENTITIES[entity[2]] ?? null
  const code = Number(entity[1])
  return code > 31 && code < 0x10000 ? String.fromCharCode(code) : null
}
