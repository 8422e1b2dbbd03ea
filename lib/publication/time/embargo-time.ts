import { Temporal } from 'temporal-polyfill'
import { closesEarly, marketHoliday } from './us-holidays.ts'

/** What a date and a time mean in a zone. On a clock-change day a time may not exist, or exist twice. */
export type LocalTime =
  | { is: 'once'; at: Date }
  | { is: 'twice'; earlier: Date; later: Date }
  | { is: 'skipped'; before: Date; after: Date }
  | { is: 'no time' }

/** Reads "2026-11-01T01:30" on the clock of an IANA zone. */
export function readLocalTime(local: string, timeZone: string): LocalTime {
  const clock = parse(local)
  if (!clock) return { is: 'no time' }
  const [early, late] = (['earlier', 'later'] as const).map((disambiguation) =>
    clock.toZonedDateTime(timeZone, { disambiguation }),
  ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime]
  const [earlier, later] = [instant(early), instant(late)]
  if (earlier.getTime() === later.getTime()) return { is: 'once', at: earlier }
  return early.toPlainDateTime().equals(clock)
    ? { is: 'twice', earlier, later }
    : { is: 'skipped', before: earlier, after: later }
}

function parse(local: string): Temporal.PlainDateTime | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(local)) return null
  try {
    return Temporal.PlainDateTime.from(local, { overflow: 'reject' })
  } catch {
    return null
  }
}

const instant = (time: Temporal.ZonedDateTime) => new Date(time.epochMilliseconds)

const NEW_YORK = 'America/New_York'
/** NYSE Rule 7.1, in minutes of the day in New York. */
const [OPEN, CLOSE, EARLY_CLOSE] = [9 * 60 + 30, 16 * 60, 13 * 60]
/** ISO 10383: the exchanges that trade from 9:30 to 16:00 in New York. */
const AMERICAN = new Set(['XNYS', 'XNAS', 'XASE', 'ARCX', 'BATS', 'XNGS', 'XNMS', 'XNCM'])

/** What a careful person would ask about a time of publication: one sentence each. */
export function embargoWarnings(at: Date, mic: string | null): string[] {
  if (!mic || !AMERICAN.has(mic)) return []
  const time = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(NEW_YORK)
  const holiday = marketHoliday(time.toPlainDate())
  if (holiday) return [`The exchange is closed that day: ${holiday}.`]
  if (time.dayOfWeek > 5) return ['That day is on a weekend, when the exchange is closed.']
  const close = closesEarly(time.toPlainDate()) ? EARLY_CLOSE : CLOSE
  const minute = time.hour * 60 + time.minute
  if (minute === close) {
    return [
      `At ${clock(close)} sharp in New York the closing auction may still be running: a few minutes later is safer.`,
    ]
  }
  return minute >= OPEN && minute < close
    ? [
        `That is while the exchange trades (${clock(OPEN)} to ${clock(close)} in New York); material news then needs notice to the exchange first.`,
      ]
    : []
}

const clock = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
