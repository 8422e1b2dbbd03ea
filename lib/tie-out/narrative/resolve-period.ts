import type { Filing } from '#lib/filing/filing.ts'
import type { PeriodPhrase } from './period-phrases.ts'

/** A period as columns print it. `months` is null for an instant. */
export interface When {
  end: string
  months: number | null
}

/** The filing's own place in its fiscal calendar. */
export interface FiscalClock {
  end: string
  year: number
  quarter: number
  /** What "the period" is when nothing is said: the shortest that the income statement prints for the newest end. */
  months: number
}

export function fiscalClock(filing: Filing): FiscalClock | null {
  const columns = filing.statements
    .filter(({ kind }) => kind === 'income')
    .flatMap((statement) => statement.columns)
    .flatMap(({ end, months, role }) => (role === 'period' && end && months ? [{ end, months }] : []))
  const end =
    filing.period?.end ??
    columns
      .map((column) => column.end)
      .sort()
      .at(-1)
  if (!end) return null
  const lengths = columns.filter((column) => apart(column.end, end) <= 10).map(({ months }) => months)
  return {
    end,
    year: filing.period?.fiscalYear ?? Number(end.slice(0, 4)),
    quarter: filing.period?.fiscalQuarter ?? Math.ceil(Number(end.slice(5, 7)) / 3),
    months: lengths.length > 0 ? Math.min(...lengths) : 3,
  }
}

/** The period that a phrase means, said of a filing at `clock`, in comparison with `main`. Null where it is unsure. */
export function resolvePeriod(phrase: PeriodPhrase, main: When, clock: FiscalClock): When | null {
  if (phrase.end) return { end: phrase.end, months: phrase.instant ? null : phrase.months }
  if (phrase.instant) return null
  if (phrase.relative && phrase.quarter === null && phrase.months === null) {
    return { end: addMonths(main.end, phrase.relative === 'year-ago' ? -12 : -3), months: main.months }
  }
  const back = phrase.relative === 'year-ago' ? 1 : 0
  const year = phrase.year ?? clock.year - back
  const years = (year - clock.year) * 12
  if (phrase.quarter)
    return { end: addMonths(clock.end, years + (phrase.quarter - clock.quarter) * 3), months: 3 }
  if (phrase.months === null) return phrase.year ? sameSpan(years, main, clock) : yearToDate(clock)
  return countedMonths(phrase.months, phrase.year !== null || back > 0, years, clock)
}

/** "for 2003", said with a fourth quarter, may be all of that year as well as its fourth quarter. */
export function fullYear(
  { year, end, months, quarter, relative }: PeriodPhrase,
  clock: FiscalClock,
): When | null {
  const isBare = year !== null && end === null && months === null && quarter === null && relative === null
  if (!isBare || clock.quarter !== 4) return null
  return { end: addMonths(clock.end, (year - clock.year) * 12), months: 12 }
}

/** "compared to 2002": the same span, that year. */
function sameSpan(years: number, main: When, clock: FiscalClock): When {
  const offset = monthsBetween(clock.end, main.end)
  const within = ((offset % 12) - 12) % 12
  return { end: addMonths(clock.end, years + within), months: main.months }
}

const yearToDate = (clock: FiscalClock): When => ({ end: clock.end, months: clock.quarter * 3 })

/** "the first six months of 2003" begin with the fiscal year; "the three months" alone end with the filing's period. */
function countedMonths(months: number, dated: boolean, years: number, clock: FiscalClock): When | null {
  if (!dated || months === clock.quarter * 3 || months === 3) {
    if (months === 12 && clock.quarter !== 4) return null
    return { end: addMonths(clock.end, years), months }
  }
  return { end: addMonths(clock.end, years + months - clock.quarter * 3), months }
}

/** The last day of the month so many months away for a last day, else the same day of it. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const last = (y: number, m: number) => new Date(Date.UTC(y, m + 1, 0)).getUTCDate()
  const target = year * 12 + month - 1 + months
  const [y, m] = [Math.floor(target / 12), target % 12]
  const to = day === last(year, month - 1) ? last(y, m) : Math.min(day, last(y, m))
  return `${y}-${String(m + 1).padStart(2, '0')}-${String(to).padStart(2, '0')}`
}

function monthsBetween(from: string, to: string): number {
  const index = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
  return index(to) - index(from)
}

/** Days between two ISO dates. Fiscal quarters of 13 weeks end up to a week from the month's end. */
export function apart(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000
}
