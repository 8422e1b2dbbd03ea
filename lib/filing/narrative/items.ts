import type { Passage } from './passages.ts'

// Form 8-K numbered its items 1 to 12 until 23 August 2004 (Release 33-8400), and by sections since.
const ITEM =
  /^(?:section\s+\d\s*[-–—.]?\s*)?items?\s*(\d{1,2}(?:\.\d{2})?)(?!\d)(?:\s*\([a-z]\))*[.:;\s–—-]*((?:(?:,|and|&)\s*(?:items?\s*)?\d{1,2}(?:\.\d{2}|(?=[.,:;\s]))[.:;\s–—-]*)*)(.{0,80})/i
const MORE = /\d{1,2}(?:\.\d{2})?/g

const isNumber = (number: string) =>
  /^(?:1\.0[1-5]|2\.0[1-6]|3\.0[1-3]|4\.0[12]|5\.0[1-8]|6\.(?:0[1-6]|10)|7\.01|8\.01|9\.01)$/.test(number) ||
  /^(?:[1-9]|1[0-2])$/.test(number)

/** A heading goes on with its title; "Item 2.02 of this report is …" is a sentence about one. */
function isTitle(rest: string): boolean {
  return rest === '' || (/^["“(]?[A-Z]/.test(rest) && !/^(?:of|and|above|is|to|in|shall)\b/i.test(rest))
}

/** The items of a current report, as it numbers them, in printed order. */
export function readItems(passages: readonly Passage[]): string[] {
  const items = passages.flatMap((passage) => {
    return passage.lines.length > 1 && passage.kind === 'prose'
      ? passage.lines.flatMap((line) => itemsIn(line.text))
      : itemsIn(passage.text)
  })
  return [...new Set(items)].filter(isNumber)
}

function itemsIn(text: string): string[] {
  const match = ITEM.exec(text.trim())
  if (!match?.[1] || !isTitle((match[3] ?? '').trim())) return []
  return [match[1], ...((match[2] ?? '').match(MORE) ?? [])]
}
