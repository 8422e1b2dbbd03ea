import type { Exhibit } from '../filing.ts'
import type { Part } from './parts.ts'
import type { Passage } from './passages.ts'

const NUMBERED =
  /^(?:\([a-z]\)\s*)?(?:exhibit\s+(?:no\.?\s*)?)?\(?(\d{1,3}(?:\.(?:[A-Z]\.?)?\d{1,3}|\.[A-Z])?(?:\([a-z]\))?)\)?\*{0,2}(?:\s*[-–—:.]+\s*|\s+)(\S.*)$/i
const LIST = /exhibit/i
const AFTER = /^(?:signatures?\b|pursuant to the requirements|items?\s+\d)/i

function entry(text: string): Exhibit[] {
  const match = NUMBERED.exec(text.trim())
  const [number, description] = [match?.[1], match?.[2]?.trim()]
  if (!number || !description || !/[a-z]{3}/i.test(description)) return []
  const known = Number.parseInt(number, 10)
  return known >= 1 && (known <= 35 || known === 99 || (known >= 95 && known <= 105))
    ? [{ number, description }]
    : []
}

/** Two exhibits may stand in one paragraph, each beginning its own line. */
function entriesOf(passage: Passage): Exhibit[] {
  if (passage.kind === 'row' || passage.lines.length < 2) return entry(passage.text)
  const blocks: string[] = []
  for (const { text } of passage.lines) {
    if (blocks.length === 0 || entry(text).length > 0) blocks.push(text)
    else blocks[blocks.length - 1] += ` ${text}`
  }
  return blocks.flatMap(entry)
}

function listed(passages: readonly Passage[]): Exhibit[] {
  const found: Exhibit[] = []
  let inList = false
  for (const passage of passages) {
    if (LIST.test(passage.text) && passage.text.length < 200) inList = true
    else if (AFTER.test(passage.text)) inList = false
    if (inList) found.push(...entriesOf(passage))
  }
  return found
}

/** The exhibits that the report lists, each once; those that came with it unlisted are added by their number. */
export function readExhibits(parts: readonly Part[]): Exhibit[] {
  const cover = parts.filter((part) => part.kind !== 'exhibit')
  const unlisted = parts.flatMap(({ kind, exhibit, description }) =>
    cover.length > 0 && kind === 'exhibit' && exhibit ? [{ number: exhibit, description }] : [],
  )
  const all = [...cover.flatMap((part) => listed(part.passages)), ...unlisted]
  return all.filter((one, i) => all.findIndex((other) => other.number === one.number) === i)
}
