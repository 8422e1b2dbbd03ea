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
const ENTITY = /^&(?:#(\d{2,6})|([a-z]{2,5}));/

/** Collapses the white space of one or more ranges of `file`; ranges are joined by one space. */
export function sourcedText(file: string, ranges: readonly (readonly [number, number])[]): SourcedText {
  let text = ''
  const runs: Run[] = []
  let next = -1
  const put = (character: string, at: number, length: number) => {
    if (at !== next) runs.push({ at: text.length, start: at })
    text += character
    next = character.length === length ? at + length : -1
  }
  for (const [start, end] of ranges) {
    let spaced = text !== ''
    for (let i = start; i < end; i++) {
      const character = file[i] as string
      if (character === ' ' || /\s/.test(character)) {
        spaced = text !== ''
        continue
      }
      if (spaced) put(' ', Math.max(i - 1, 0), 1)
      spaced = false
      const entity = character === '&' ? ENTITY.exec(file.slice(i, Math.min(i + 9, end))) : null
      const plain = entity && entityText(entity)
      if (entity && plain) {
        put(plain, i, entity[0].length)
        i += entity[0].length - 1
      } else put(character, i, 1)
    }
  }
  return { text, runs, source: [ranges[0]?.[0] ?? 0, ranges.at(-1)?.[1] ?? 0] }
}

function entityText(entity: RegExpExecArray): string | null {
  if (entity[2] !== undefined) return ENTITIES[entity[2]] ?? null
  const code = Number(entity[1])
  return code > 31 && code < 0x10000 ? String.fromCharCode(code) : null
}
