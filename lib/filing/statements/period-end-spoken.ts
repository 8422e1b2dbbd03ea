/** The last day of the period that a release speaks of: "for the quarter ended September 27, 2003". */
import { isoOf, readPeriodWords } from '#lib/statement/period.ts'

const ENDED =
  /\b(?:quarter|months?|weeks?|year|period)\s+(?:that\s+)?end(?:ed|ing)\s+(?:on\s+)?([a-z]{3,9}\.?\s+\d{1,2},?\s+\d{4})/gi

export function periodEndSpoken(paragraphs: readonly string[]): string | null {
  const ends: string[] = []
  for (const paragraph of paragraphs.slice(0, 400)) {
    for (const match of paragraph.slice(0, 5000).matchAll(ENDED)) {
      const date = readPeriodWords(match[1] ?? '').dates[0]
      const end = date?.year ? isoOf(date.year, date.month, date.day) : null
      if (end) ends.push(end)
    }
    if (ends.length > 3) break
  }
  return ends.sort().at(-1) ?? null
}
