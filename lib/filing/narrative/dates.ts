/** A date as printed: what it says and where; `year` is null where the year is left to the reader. */
export interface PrintedDate {
  year: number | null
  month: number
  day: number
  at: number
  end: number
}

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'.split('|')
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?'
const DAY = '([0-3]?\\d)(?:st|nd|rd|th)?(?![\\d%]|\\.\\d|,\\d{3})'
const YEAR = '((?:19|20)\\d\\d)(?!\\d)'

const AMERICAN = new RegExp(`\\b${MONTH}\\s*${DAY}(?:\\s*,?\\s*${YEAR})?`, 'gi')
const EUROPEAN = new RegExp(`(?<![\\d$.,])${DAY}\\s+(?:of\\s+)?${MONTH}(?:\\s*,?\\s+${YEAR})?`, 'gi')
const NUMERIC = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/((?:19|20)?\d\d)(?![\d/])/g

const monthOf = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1

function printedDate(
  match: RegExpMatchArray,
  year: string | undefined,
  month: number,
  day: number,
): PrintedDate[] {
  if (day < 1 || day > daysIn(year ? Number(year) : 2000, month)) return []
  const at = match.index ?? 0
  // "may 10 percent" is no date: months are written with a capital.
  if (/^[a-z]|\s[a-z]{3}/.test(match[0].replace(/\bof\b/, '').replace(/(\d)(?:st|nd|rd|th)/, '$1'))) return []
  return [{ year: year ? fullYear(Number(year)) : null, month, day, at, end: at + match[0].length }]
}

/** Two digits are read as EDGAR's own age reads them: 70–99 is the last century. */
const fullYear = (year: number) => (year >= 100 ? year : year >= 70 ? 1900 + year : 2000 + year)

export const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Every date printed in a text, in order: "July 31st", "Sept. 30, 2004", "8 May 2003", "3/31/04". */
export function findDates(text: string): PrintedDate[] {
  if (!/\d/.test(text)) return []
  const found = [
    ...[...text.matchAll(AMERICAN)].flatMap((m) => printedDate(m, m[3], monthOf(m[1] ?? ''), Number(m[2]))),
    ...[...text.matchAll(EUROPEAN)].flatMap((m) => printedDate(m, m[3], monthOf(m[2] ?? ''), Number(m[1]))),
    ...[...text.matchAll(NUMERIC)].flatMap((m) => printedDate(m, m[3], Number(m[1]), Number(m[2]))),
  ].filter((date) => date.month >= 1 && date.month <= 12)
  const ordered = found.sort((a, b) => a.at - b.at || b.end - a.end)
  return ordered.filter(
    (date, i) => !ordered.slice(Math.max(0, i - 3), i).some((before) => before.end > date.at),
  )
}

export function isoDate(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const time = (iso: string) => Date.parse(`${iso}T00:00:00Z`)

/** Whole days from one ISO date to another. */
export const daysBetween = (from: string, to: string) => Math.round((time(to) - time(from)) / 86_400_000)

export function addDays(iso: string, days: number): string {
  return new Date(time(iso) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The printed date as ISO; a year left out is the one that brings it nearest to `near`, and null without that. */
export function resolveDate(date: PrintedDate, near: string | null): string | null {
  if (date.year !== null) return isoDate(date.year, date.month, date.day)
  if (!near) return null
  const year = Number(near.slice(0, 4))
  const years = [year - 1, year, year + 1].filter((y) => date.day <= daysIn(y, date.month))
  const nearest = years
    .map((y) => isoDate(y, date.month, date.day))
    .sort((a, b) => Math.abs(daysBetween(near, a)) - Math.abs(daysBetween(near, b)))
  return nearest[0] ?? null
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const RELATIVE =
  /\b(?:(today|tonight|this (?:morning|afternoon|evening)|(?:the )?same day)|(tomorrow)|(?:(next|this|on|coming)\s+)?(sunday|monday|tuesday|wednesday|thursday|friday|saturday))\b/gi

/** A day told by its distance from the day of the release ("today", "tomorrow", "on Thursday"). */
export interface RelativeDay {
  at: number
  end: number
  /** Days after the release's day; for a weekday, its number (0 is Sunday). */
  offset: number | null
  weekday: number | null
}

export function findRelativeDays(text: string): RelativeDay[] {
  return [...text.matchAll(RELATIVE)].map((m) => {
    const weekday = m[4] ? WEEKDAYS.indexOf(m[4].toLowerCase()) : null
    return { at: m.index, end: m.index + m[0].length, offset: m[1] ? 0 : m[2] ? 1 : null, weekday }
  })
}

/** A weekday is the first such day on or after the day of the release. */
export function resolveRelativeDay(day: RelativeDay, anchor: string | null): string | null {
  if (!anchor) return null
  if (day.offset !== null) return addDays(anchor, day.offset)
  const from = new Date(time(anchor)).getUTCDay()
  return day.weekday === null ? null : addDays(anchor, (day.weekday - from + 7) % 7)
}
