import { Temporal } from 'temporal-polyfill'
import { ZONE_AFTER_CLOCK, zoneNamed } from './zones.ts'

/** A time of day as printed, with the zone printed beside it (IANA name), if any. */
export interface ClockTime {
  hour: number
  minute: number
  timeZone: string | null
  at: number
  end: number
}

const TWELVE =
  /(?<![\d.$:])(\d{1,2})(?:[:.](\d\d))?\s*(?:(?:-|–|—|to|until)\s*(\d{1,2})(?:[:.](\d\d))?\s*)?([ap])\.?\s?m\b\.?/gi
const TWENTY_FOUR =
  /(?<![\d.$:/])([01]?\d|2[0-3])(?:[:.h]([0-5]\d))(?:\s*(?:hours|hrs|uhr))?(?!\s*(?:%|[ap]\.?\s?m\b)|[\d/:])/gi
/** "at 10:30 tomorrow morning": the half of the day in a word. */
const HALF =
  /(?<=\bat\s+)(\d{1,2})(?:[:.](\d\d))?\s+(?:(?:today|tomorrow|this|in the|(?:mon|tues|wednes|thurs|fri)day)\s+)?(morning|afternoon|evening)\b/gi
const WORD = /\b(?:12(?::00)?\s+)?(noon|midday|midnight)\b/gi

function twelve(match: RegExpMatchArray): { hour: number; minute: number } | null {
  const [hour, until, minute] = [Number(match[1]), match[3] ? Number(match[3]) : null, Number(match[2] ?? 0)]
  if (hour > 12 || hour === 0 || minute > 59) return null
  let afternoon = match[5]?.toLowerCase() === 'p'
  // "11:00 to 12:00 p.m." begins in the morning: the half of the day belongs to the end of the range.
  if (afternoon && until !== null && until % 12 < hour % 12) afternoon = false
  return { hour: (hour % 12) + (afternoon ? 12 : 0), minute }
}

function halved(match: RegExpMatchArray): { hour: number; minute: number } | null {
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)]
  if (hour > 12 || hour === 0 || minute > 59) return null
  return { hour: (hour % 12) + (match[3]?.toLowerCase() === 'morning' ? 0 : 12), minute }
}

/** "4:30 Eastern Time" has no half of the day: Americans count to twelve, and none of them calls investors at night. */
function unmarked(text: string, match: RegExpMatchArray): { hour: number; minute: number } {
  const [hour, minute] = [Number(match[1]), Number(match[2])]
  const zone = zoneAfter(text, (match.index ?? 0) + match[0].length).timeZone
  const afternoon = /^[1-6]$/.test(match[1] ?? '') && zone?.startsWith('America/')
  return { hour: hour + (afternoon ? 12 : 0), minute }
}

function zoneAfter(text: string, end: number): { timeZone: string | null; end: number } {
  const match = ZONE_AFTER_CLOCK.exec(text.slice(end, end + 80))
  const timeZone = match?.[1] ? zoneNamed(match[1]) : null
  return match && timeZone ? { timeZone, end: end + match[0].length } : { timeZone: null, end }
}

/** Every time of day printed in a text, in order: "5:00 p.m. (ET)", "8:30 am Eastern", "noon ET", "14:00 CET". */
export function findClockTimes(text: string): ClockTime[] {
  const found: ClockTime[] = []
  const add = (
    match: RegExpMatchArray,
    clock: { hour: number; minute: number } | null,
    needsZone: boolean,
  ) => {
    const at = match.index ?? 0
    const zone = zoneAfter(text, at + match[0].length)
    if (clock && (zone.timeZone || !needsZone))
      found.push({ ...clock, timeZone: zone.timeZone, at, end: zone.end })
  }
  for (const match of text.matchAll(TWELVE)) add(match, twelve(match), false)
  for (const match of text.matchAll(HALF)) add(match, halved(match), false)
  for (const match of text.matchAll(WORD))
    add(match, { hour: match[1] === 'midnight' ? 0 : 12, minute: 0 }, true)
  for (const match of text.matchAll(TWENTY_FOUR)) add(match, unmarked(text, match), true)
  const ordered = found.sort((a, b) => a.at - b.at)
  return ordered.map((clock, i) => ({
    ...clock,
    timeZone: clock.timeZone ?? zoneOfRange(text, clock, ordered[i + 1]),
  }))
}

/** "10:00 a.m. to 11:00 a.m. Eastern": the zone is printed once, after the end of the range. */
function zoneOfRange(text: string, clock: ClockTime, next: ClockTime | undefined): string | null {
  return next && /^\s*(?:-|–|—|to|until)\s*$/.test(text.slice(clock.end, next.at)) ? next.timeZone : null
}

/** "2003-07-31T17:00:00-04:00": local time with the offset in force in that zone on that day. */
export function instantAt(date: string, clock: { hour: number; minute: number }, timeZone: string): string {
  const local = Temporal.PlainDate.from(date).toPlainDateTime({ hour: clock.hour, minute: clock.minute })
  return local.toZonedDateTime(timeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' })
}
