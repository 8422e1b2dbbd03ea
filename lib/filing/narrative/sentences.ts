import { ZONE_AFTER_CLOCK } from './zones.ts'

/** A stretch of a text. */
export interface Stretch {
  text: string
  at: number
}

const END = /(?:[.!?]["”’)\]]*\s+(?=["“‘([]?[A-Z0-9•])|\n|\s[•·●▪■]\s?)/g
const ABBREVIATION =
  /(?:^|[\s("“])(?:inc|corp|co|ltd|no|nos|mr|mrs|ms|dr|st|vs|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|calif|fla|mass|conn|ill|wash|tex|ga|pa|va|approx|ext|[a-z]|u\.s|e\.g|i\.e|n\.v|s\.a)\.$/i
const MERIDIEM = /[ap]\.?\s?m\.$/i
const AFTER_MERIDIEM =
  /^(?:[(]|on |(?:mon|tues|wednes|thurs|fri)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d)/i

function isEnd(text: string, from: number, match: RegExpMatchArray): boolean {
  if (!/^[.!?]/.test(match[0])) return true
  const before = text.slice(Math.max(from, (match.index ?? 0) - 12), (match.index ?? 0) + 1)
  const after = text.slice((match.index ?? 0) + match[0].length, (match.index ?? 0) + match[0].length + 30)
  if (MERIDIEM.test(before)) return !(AFTER_MERIDIEM.test(after) || ZONE_AFTER_CLOCK.test(after))
  return !ABBREVIATION.test(before)
}

/** The sentences of a text, in order; a line break or a bullet ends one too. */
export function splitSentences(text: string): Stretch[] {
  const sentences: Stretch[] = []
  let from = 0
  for (const match of text.matchAll(END)) {
    if (!isEnd(text, from, match)) continue
    const end = match.index + match[0].length
    if (text.slice(from, end).trim()) sentences.push({ text: text.slice(from, end), at: from })
    from = end
  }
  if (text.slice(from).trim()) sentences.push({ text: text.slice(from), at: from })
  return sentences
}
