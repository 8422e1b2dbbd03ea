/** What a release says of its own period: "for the second quarter ended September 27, 2003". */
import { isoOf, readPeriodWords } from '#lib/statement/period.ts'
import type { Column } from '../filing.ts'

export interface SpokenPeriod {
  /** The last day of the newest period spoken of; null where none is. */
  end: string | null
  /** The quarter of the fiscal year that ends then, where it is said. */
  quarter: number | null
  /** Ends of quarters that some columns print with the quarter's name, by quarter and year: "1/2023". */
  dated?: ReadonlyMap<string, string>
}

const ENDED =
  /\b(?:(first|second|third|fourth)[ -](?:fiscal )?)?(quarter|months?|weeks?|year|period)\s+(?:of (?:fiscal )?(?:year )?\d{4},?\s+)?(?:that\s+|which\s+)?end(ed|ing)\s+(?:on\s+)?([a-z]{3,9}\.?\s+\d{1,2},?\s+\d{4})/gi
// "our annual report on Form 10-K for the fiscal year ended …" speaks of another report's period
const OTHER_REPORT = /\b10-?[kq]\b|\b(?:annual|quarterly) reports?\b|\bform \d/i
const QUARTERS = ['first', 'second', 'third', 'fourth']

export function readSpokenPeriod(paragraphs: readonly string[]): SpokenPeriod {
  const all = mentionedPeriods(paragraphs)
  // "for the quarter ending September 30" is of what is expected, where another quarter has ended
  const ended = all.filter((period) => period.ended)
  const periods = ended.length > 0 ? ended : all
  const end = periods
    .map((period) => period.end)
    .sort()
    .at(-1)
  if (end === undefined) return { end: null, quarter: null }
  const quarter = periods.find((period) => period.end === end && period.quarter !== null)?.quarter ?? null
  return { end, quarter: quarter ?? quarterNamed(paragraphs) }
}

const MOST_MENTIONS = 4

function mentionedPeriods(paragraphs: readonly string[]) {
  const periods: { end: string; quarter: number | null; ended: boolean }[] = []
  for (const paragraph of paragraphs.slice(0, 400)) {
    if (!/\bend(?:ed|ing)\s/i.test(paragraph)) continue
    for (const match of paragraph.slice(0, 5000).matchAll(ENDED)) {
      const [, ordinal, unit, tense, printed = ''] = match
      const date = readPeriodWords(printed).dates[0]
      const end = date?.year ? isoOf(date.year, date.month, date.day) : null
      if (!end || OTHER_REPORT.test(paragraph.slice(Math.max(0, match.index - 90), match.index))) continue
      const named = ordinal ? QUARTERS.indexOf(ordinal.toLowerCase()) + 1 : null
      periods.push({ end, quarter: unit?.toLowerCase() === 'year' ? 4 : named, ended: tense === 'ed' })
    }
    if (periods.length >= MOST_MENTIONS) break
  }
  return periods
}

/** "Reports First Quarter Results": the first quarter that is named at all, within the head of the release. */
export function quarterNamed(paragraphs: readonly string[]): number | null {
  const head = paragraphs.slice(0, 25).join(' ').slice(0, 6000)
  const match = /\b(?:(first|second|third|fourth)[ -](?:fiscal )?quarter|q([1-4])\b)/i.exec(head)
  if (!match) return null
  return match[2] ? Number(match[2]) : QUARTERS.indexOf((match[1] ?? '').toLowerCase()) + 1
}

/** The columns headed "First Quarter April 2, 2023" date those headed "First Quarter 2023". */
export function datedQuarters(columns: readonly Column[]): Map<string, string> {
  const dated = new Map<string, string>()
  for (const { label, end, role } of columns) {
    const { quarter, dates } = readPeriodWords(label)
    const [date] = dates
    if (role !== 'period' || quarter === null || end === null || dates.length !== 1 || !date?.year) continue
    // only where quarters are named after the calendar year do a date's year and the quarter's agree
    const late = date.month - quarter * 3
    if (late === 0 || (late === 1 && (date.day ?? 31) < 15)) dated.set(`${quarter}/${date.year}`, end)
  }
  return dated
}

const DAY = 86_400_000

/**
 * A 52- or 53-week year ends on another day each year: what is spoken of, with the day on which the same quarter of
 * the year before ended, if one of the columns prints it.
 */
export function withYearBefore(spoken: SpokenPeriod, columns: readonly Column[]): SpokenPeriod {
  const { end, quarter } = spoken
  const [year = 0, month = 0, day = 0] = end?.split('-').map(Number) ?? []
  const undated = columns.some((column) => column.role === 'period' && column.end === null)
  if (end === null || quarter === null || !undated || isoOf(year, month, null) === isoOf(year, month, day))
    return spoken
  const before = columns.find((column) => {
    const days = column.end === null ? 0 : (Date.parse(end) - Date.parse(column.end)) / DAY
    return days === 364 || days === 371
  })
  if (!before?.end) return spoken
  const fiscalYear = month + (4 - quarter) * 3 > 12 ? year + 1 : year
  return { ...spoken, dated: new Map([[`${quarter}/${fiscalYear - 1}`, before.end]]) }
}

/** The quarter of the calendar year that ends on a day, if it is the newest that column headers name: "3Q23". */
export function newestQuarter(columns: readonly Column[], end: string | null): number | null {
  const named = columns
    .map(({ label }) => readPeriodWords(label))
    .flatMap(({ quarter, years }) => (quarter !== null && years[0] ? [years[0] * 4 + quarter] : []))
  if (end === null || named.length === 0) return null
  const [year = 0, month = 0] = end.split('-').map(Number)
  const quarter = month / 3
  return Math.max(...named) === year * 4 + quarter ? quarter : null
}

/**
 * The last day of another quarter of the same calendar of fiscal years, each named after the year it ends in. Null
 * where quarters end within months: a 52- or 53-week year ends on another day each year.
 */
export function quarterEnd(spoken: SpokenPeriod, quarter: number, fiscalYear: number): string | null {
  const printed = spoken.dated?.get(`${quarter}/${fiscalYear}`)
  if (printed) return printed
  if (spoken.end === null || spoken.quarter === null) return null
  const [year = 0, month = 0, day = 0] = spoken.end.split('-').map(Number)
  const closing = month + (4 - spoken.quarter) * 3
  const spokenYear = closing > 12 ? year + 1 : year
  if (quarter === spoken.quarter && fiscalYear === spokenYear) return spoken.end
  if (isoOf(year, month, null) !== isoOf(year, month, day)) return null
  const closingMonth = closing > 12 ? closing - 12 : closing
  // a year that ends in January or February is named after either year
  if (closingMonth < 3) return null
  const last = closingMonth - (4 - quarter) * 3
  return last > 0 ? isoOf(fiscalYear, last, null) : isoOf(fiscalYear - 1, last + 12, null)
}
