import { Temporal } from 'temporal-polyfill'
import { federalHoliday } from './us-holidays.ts'

const NEW_YORK = 'America/New_York'

const BUSINESS_DAYS = 4

/**
 * When an 8-K under Item 2.02 is due: four business days after the release; from a day off, the period "shall begin
 * to run on, and include, the first business day thereafter" (Form 8-K, General Instruction B.1). EDGAR dates what
 * it receives until 17:30 Eastern with the same day (Regulation S-T, Rule 13). `released`: when the results became
 * public.
 */
export function filingDeadline(released: Date): Date {
  let day = Temporal.Instant.fromEpochMilliseconds(released.getTime())
    .toZonedDateTimeISO(NEW_YORK)
    .toPlainDate()
  for (let counted = 0; counted < BUSINESS_DAYS; ) {
    day = day.add({ days: 1 })
    if (isBusinessDay(day)) counted++
  }
  return new Date(day.toZonedDateTime({ timeZone: NEW_YORK, plainTime: '17:30' }).epochMilliseconds)
}

const isBusinessDay = (day: Temporal.PlainDate) => day.dayOfWeek <= 5 && federalHoliday(day) === null
