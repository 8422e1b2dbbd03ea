import { Temporal } from 'temporal-polyfill'

type Day = Temporal.PlainDate

const MONDAY = 1
const THURSDAY = 4

interface Holiday {
  name: string
  on: (year: number) => Day
  since?: number
}

/** 5 U.S.C. § 6103(a): legal public holidays, but for Inauguration Day, which is one only around Washington. */
const FEDERAL: readonly Holiday[] = [
  { name: 'New Year’s Day', on: (year) => day(year, 1, 1) },
  { name: 'Birthday of Martin Luther King, Jr.', on: (year) => nth(year, 1, MONDAY, 3), since: 1986 },
  { name: 'Washington’s Birthday', on: (year) => nth(year, 2, MONDAY, 3) },
  { name: 'Memorial Day', on: (year) => last(year, 5, MONDAY) },
  { name: 'Juneteenth National Independence Day', on: (year) => day(year, 6, 19), since: 2021 },
  { name: 'Independence Day', on: (year) => day(year, 7, 4) },
  { name: 'Labor Day', on: (year) => nth(year, 9, MONDAY, 1) },
  { name: 'Columbus Day', on: (year) => nth(year, 10, MONDAY, 2) },
  { name: 'Veterans Day', on: (year) => day(year, 11, 11) },
  { name: 'Thanksgiving Day', on: (year) => nth(year, 11, THURSDAY, 4) },
  { name: 'Christmas Day', on: (year) => day(year, 12, 25) },
]

/** NYSE Rule 7.2: the days on which the exchange is closed; Nasdaq keeps the same. */
const MARKET: readonly Holiday[] = [
  ...FEDERAL.filter(({ name }) => !/^(Columbus|Veterans|Juneteenth)/.test(name)),
  { name: 'Juneteenth National Independence Day', on: (year) => day(year, 6, 19), since: 2022 },
  { name: 'Good Friday', on: (year) => easter(year).subtract({ days: 2 }) },
]

/** The federal holiday that a day is, or is kept for: one on a Saturday is kept the Friday before, on a Sunday the Monday after. */
export function federalHoliday(date: Day): string | null {
  return holidayOn(date, FEDERAL, () => true)
}

/** The holiday for which American exchanges are closed on a day. A New Year's Day on a Saturday is not kept the year before. */
export function marketHoliday(date: Day): string | null {
  return holidayOn(date, MARKET, (name, kept, on) => !(name.startsWith('New Year') && kept.year !== on.year))
}

/**
 * NYSE Rule 7.1: the exchange closes at 13:00 on the day after Thanksgiving, and on July 3 and December 24 where they
 * are days of trading. A July 3 before a weekend is one on which the holiday itself is kept.
 */
export function closesEarly(date: Day): boolean {
  if (date.dayOfWeek > 5 || marketHoliday(date)) return false
  const isEve = date.toString().endsWith('-07-03') || date.toString().endsWith('-12-24')
  return isEve || date.equals(nth(date.year, 11, THURSDAY, 4).add({ days: 1 }))
}

function holidayOn(
  date: Day,
  holidays: readonly Holiday[],
  isKept: (name: string, kept: Day, on: Day) => boolean,
): string | null {
  for (const { name, on, since = 0 } of holidays) {
    for (const year of [date.year, date.year + 1]) {
      const fixed = on(year)
      const kept = observed(fixed)
      if (year >= since && kept.equals(date) && isKept(name, kept, fixed)) return name
    }
  }
  return null
}

function observed(date: Day): Day {
  if (date.dayOfWeek === 6) return date.subtract({ days: 1 })
  return date.dayOfWeek === 7 ? date.add({ days: 1 }) : date
}

const day = (year: number, month: number, of: number) => Temporal.PlainDate.from({ year, month, day: of })

function nth(year: number, month: number, weekday: number, count: number): Day {
  const first = day(year, month, 1)
  return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + (count - 1) * 7 })
}

function last(year: number, month: number, weekday: number): Day {
  const end = day(year, month, 1).add({ months: 1 }).subtract({ days: 1 })
  return end.subtract({ days: (end.dayOfWeek - weekday + 7) % 7 })
}

/** The anonymous Gregorian computus, as Meeus gives it (Astronomical Algorithms, chapter 8). */
function easter(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = Math.floor((a + 11 * d + 22 * e) / 451)
  const sum = d + e - 7 * f + 114
  return day(year, Math.floor(sum / 31), (sum % 31) + 1)
}
