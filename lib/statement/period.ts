/** Words of column headers and captions that name a period: durations, dates, years, quarters. */

/** A date as printed; what is not printed is null. `month` is 1–12. */
export interface DateWords {
  year: number | null
  month: number
  /** Null for "June 2003", which means the month's last day. */
  day: number | null
}

export interface PeriodWords {
  months: number | null
  weeks: number | null
  dates: DateWords[]
  /** Years that stand alone, in printed order. */
  years: number[]
  /** "Q2", "second quarter": the quarter of a fiscal year. */
  quarter: number | null
  /** Prints its first day, too: what is not told of its length by that is not known. */
  ranged: boolean
  /** Says "year to date", which is as long as the quarter's number tells. */
  yearToDate: boolean
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH_NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?'
const COUNTS: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  thirteen: 13, fourteen: 14, sixteen: 16, 'twenty-four': 24, 'twenty-six': 26, 'twenty-seven': 27, 'twenty-eight': 28,
  'thirty-six': 36, 'thirty-nine': 39, forty: 40, 'fifty-two': 52, 'fifty-three': 53,
} // biome-ignore format: a table
const COUNT = `(${Object.keys(COUNTS).join('|').replaceAll('-', '[- ]')}|\\d{1,2})`
const MONTHS_LONG = new RegExp(`\\b${COUNT}[\\s-]*(?:months?|mos?)\\b`, 'i')
const WEEKS_LONG = new RegExp(`\\b${COUNT}[\\s-]*(?:weeks?|wks)\\b`, 'i')
const DATE = new RegExp(
  [
    `${MONTH_NAME}\\s*(\\d{1,2})(?:st|nd|rd|th)?\\b(?:\\s*,?\\s*((?:19|20)\\d\\d)\\b)?`,
    `\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s-]${MONTH_NAME}(?:[\\s,-]*((?:19|20)\\d\\d|(?<=-)\\d\\d)\\b)?`,
    `\\b(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4}|\\d\\d)\\b`,
    '\\b((?:19|20)\\d\\d)-(\\d\\d)-(\\d\\d)\\b',
    `${MONTH_NAME}[\\s,-]+((?:19|20)\\d\\d|(?:'|(?<=-))\\d\\d)\\b`,
    '\\b(\\d{1,2})\\.(\\d{1,2})\\.((?:19|20)\\d\\d)\\b',
  ].join('|'),
  'gi',
)
/** The first day of "July 2, 2004 to September 30, 2004": a period is dated by its last. */
const FROM = new RegExp(`(?:${DATE.source})\\s*\\)?,?\\s*(?:to|through|thru|–|-)\\s*(?=${DATE.source})`, 'gi')
const RANGE = /\d\s*\)?,?\s*(?:to\s|through\s|thru\s|–|-)\s*[a-z\d]/i
const QUARTER =
  /\b(?:q([1-4])|([1-4])q|(first|second|third|fourth|1st|2nd|3rd|4th)[\s-]+(?:fiscal[\s-]+)?(?:quarter|qtr))/i
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1, second: 2, third: 3, fourth: 4, '1st': 1, '2nd': 2, '3rd': 3, '4th': 4,
} // biome-ignore format: a table

// no word of a period is spelt without one of these
const HINT = /\d|month|\bmo|week|wks|year|quarter|qtr|ytd|half/i

export function readPeriodWords(text: string): PeriodWords {
  if (!HINT.test(text))
    return {
      months: null,
      weeks: null,
      dates: [],
      years: [],
      quarter: null,
      ranged: false,
      yearToDate: false,
    }
  const printed = text.slice(0, 600)
  const { dates, rest } = datesIn(printed)
  const quarter = QUARTER.exec(rest)
  const first = firstDay(printed)
  const told = durationWords(rest)
  return {
    ...told,
    months: told.months ?? (first && told.weeks === null ? monthsBetween(first, dates[0]) : null),
    ranged: first !== null,
    dates,
    years: yearsIn(rest),
    quarter: quarter ? Number(quarter[1] ?? quarter[2] ?? ORDINALS[(quarter[3] ?? '').toLowerCase()]) : null,
    yearToDate: /\b(?:year[\s-]to[\s-]date|ytd)\b/i.test(rest),
  }
}

/** The first day of a period that prints both its days. */
function firstDay(text: string): DateWords | null {
  if (!RANGE.test(text)) return null
  const [from] = text.match(FROM) ?? []
  const [day] = from ? [...from.matchAll(DATE)] : []
  return day ? dateWords([...day]) : null
}

/** Whole months, or the months of whole weeks; null for any other stretch of days. */
function monthsBetween(first: DateWords, last: DateWords | undefined): number | null {
  const year = last?.year ?? null
  if (!last || year === null || first.day === null) return null
  const from = isoOf(first.year ?? (first.month > last.month ? year - 1 : year), first.month, first.day)
  const to = isoOf(year, last.month, last.day)
  if (!from || !to) return null
  const months = (year - Number(from.slice(0, 4))) * 12 + last.month - first.month + 1
  if (first.day === 1 && to === isoOf(year, last.month, null))
    return months > 0 && months <= 24 ? months : null
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
  return days % 7 === 0 ? monthsOfWeeks(days / 7) : null
}

/** "June 30, 2003 December 31, 2002": where each date stands, if a text is several dates and nothing else; else empty. */
export function runOfDates(text: string): { from: number; to: number }[] {
  if (text.length > 120) return []
  const found = [...text.matchAll(DATE)]
  if (found.length < 2 || text.replace(DATE, '').replace(/[\s,]/g, '') !== '') return []
  return found.map((match) => ({ from: match.index, to: match.index + match[0].length }))
}

/** The dates of a text, and what is left without them. */
function datesIn(printed: string): { dates: DateWords[]; rest: string } {
  const dates: DateWords[] = []
  if (!/\d/.test(printed)) return { dates, rest: printed }
  const rest = (RANGE.test(printed) ? printed.replace(FROM, ' ') : printed).replace(DATE, (...groups) => {
    const date = dateWords(groups)
    if (date) dates.push(date)
    return date ? ' ' : String(groups[0])
  })
  return { dates, rest }
}

/** 13 weeks is a quarter of a year; 12, 16 or 36 weeks are no number of months. */
export function monthsOfWeeks(weeks: number): number | null {
  const lengths: Readonly<Record<number, number>> = { 13: 3, 14: 3, 26: 6, 27: 6, 39: 9, 52: 12, 53: 12 }
  return lengths[weeks] ?? null
}

/** ISO date; the month's last day where none is printed. Null for a day that does not exist. */
export function isoOf(year: number, month: number, day: number | null): string | null {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (month < 1 || month > 12 || (day !== null && (day < 1 || day > 31))) return null
  const held = day === null ? last : Math.min(day, last)
  return `${year}-${String(month).padStart(2, '0')}-${String(held).padStart(2, '0')}`
}

function durationWords(text: string): { months: number | null; weeks: number | null } {
  const weeks = countOf(WEEKS_LONG.exec(text)?.[1])
  if (weeks !== null && weeks > 3) return { weeks, months: monthsOfWeeks(weeks) }
  const months = countOf(MONTHS_LONG.exec(text)?.[1])
  if (months !== null && months <= 24) return { weeks: null, months }
  const quarters = countOf(/\b(two|three|four) (?:consecutive |fiscal )?quarters\b/i.exec(text)?.[1])
  if (quarters !== null) return { weeks: null, months: quarters * 3 }
  if (/\bhalf[\s-]year|\b(?:first|second|1st|2nd) half\b|\bsix[\s-]month/i.test(text))
    return { weeks: null, months: 6 }
  if (
    /\bquarters?\b|\bqtrs?\b|\b[1-4]q\b|\bq[1-4]\b|\b[1-4]q\d\d|\bq[1-4]['’ ]?\d\d/i.test(text) &&
    !/year[\s-]to/i.test(text)
  )
    return { weeks: null, months: 3 }
  if (
    /\byears?(?:[\s-]+end(?:ed|ing)?)\b|\b(?:fiscal|full|calendar)[\s-]+years?\b|\bfy\s?['’]?\d\d|\bfor the years?\b|\byears? to(?! date)\b/i.test(
      text,
    )
  )
    return { weeks: null, months: 12 }
  return { weeks: null, months: null }
}

function countOf(word: string | undefined): number | null {
  if (word === undefined) return null
  return COUNTS[word.toLowerCase().replace(/\s/, '-')] ?? (Number(word) || null)
}

function dateWords(groups: readonly unknown[]): DateWords | null {
  const [, m1, d1, y1, d2, m2, y2, m3, d3, y3, y4, m4, d4, m5, y5, d6, m6, y6] = groups as (
    | string
    | undefined
  )[]
  if (m1) return { year: y1 ? Number(y1) : null, month: monthNumber(m1), day: Number(d1) }
  if (m2) return { year: y2 ? fullYear(y2) : null, month: monthNumber(m2), day: Number(d2) }
  if (m3 && y3) return slashed(Number(m3), Number(d3), fullYear(y3))
  if (y4) return { year: Number(y4), month: Number(m4), day: Number(d4) }
  if (m5 && y5) return { year: fullYear(y5.replace("'", '')), month: monthNumber(m5), day: null }
  if (m6 && Number(m6) <= 12) return { year: Number(y6), month: Number(m6), day: Number(d6) }
  return null
}

/** "6/30/2003" is American; where the first number can be no month, "30/6/2003" is not. */
function slashed(first: number, second: number, year: number): DateWords | null {
  if (first <= 12) return { year, month: first, day: second }
  return second <= 12 ? { year, month: second, day: first } : null
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

function fullYear(year: string): number {
  const number = Number(year)
  if (year.length > 2) return number
  return number < 70 ? 2000 + number : 1900 + number
}

function yearsIn(text: string): number[] {
  if (!/\d\d/.test(text)) return []
  const years = [...text.matchAll(/(?:^|[^\d,.$])((?:19[89]|20[0-4])\d)(?![\d,]|\.\d)/g)].map((match) =>
    Number(match[1]),
  )
  const short = [...text.matchAll(/\b(?:q[1-4]|[1-4]q|fy)\s?['’]?(\d\d)\b/gi)].map((match) =>
    fullYear(match[1] ?? ''),
  )
  return [...years, ...short]
}
