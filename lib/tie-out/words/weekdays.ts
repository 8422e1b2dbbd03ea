import type { Check, Filing } from '#lib/filing/filing.ts'
import type { TieOutContext } from '../tie-out.ts'
import { passagesOf, wordCheck } from './prose.ts'

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DATED =
  /\b(?<day>Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day,?\s(?:the\s)?(?<month>Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June|July|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?\s(?<date>\d{1,2})(?:st|nd|rd|th)?\b(?:,?\s(?<year>(?:19|20)\d\d)\b)?/gi

/**
 * A weekday printed with a date is the weekday of that date. Where no year is printed it may be the release's or the
 * one after.
 */
export function weekdays(filing: Filing, { rawText }: Pick<TieOutContext, 'rawText'>): Check[] {
  const told = filing.release?.date ?? filing.reportDate
  return passagesOf(filing).flatMap((passage) =>
    [...passage.text.matchAll(DATED)].flatMap((match) => {
      const years = yearsFor(match.groups?.year, told)
      const days = years.flatMap(
        (year) => weekdayOf(year, match.groups?.month ?? '', Number(match.groups?.date)) ?? [],
      )
      if (days.length === 0) return []
      const right = days.some((day) => day.startsWith((match.groups?.day ?? '').toLowerCase()))
      const message = right
        ? `${match[0]} is the right weekday: agrees.`
        : `${match[0]} was a ${capital(days[0] ?? '')} in ${years[0]}: disagrees.`
      const place = { index: match.index, length: match[0].length }
      return [wordCheck('weekday', right ? 'agrees' : 'disagrees', message, passage, place, rawText)]
    }),
  )
}

function yearsFor(printed: string | undefined, told: string | null): number[] {
  if (printed) return [Number(printed)]
  const year = Number(told?.slice(0, 4))
  return year ? [year, year + 1] : []
}

function weekdayOf(year: number, month: string, date: number): string | null {
  const at = MONTHS.indexOf(month.slice(0, 3).toLowerCase())
  const day = new Date(Date.UTC(year, at, date))
  return day.getUTCMonth() === at ? (DAYS[day.getUTCDay()] ?? null) : null
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
