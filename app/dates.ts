/** "June 30, 2003" of an ISO date (or of the date of an ISO instant, as it is written). */
export function longDate(iso: string): string {
  return format(iso, { year: 'numeric', month: 'long', day: 'numeric' })
}

/** "Jun 30, 2003". */
export function shortDate(iso: string): string {
  return format(iso, { year: 'numeric', month: 'short', day: 'numeric' })
}

/** "Thursday, July 31, 2003". */
export function fullDate(iso: string): string {
  return format(iso, { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' })
}

function format(iso: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(new Date(iso.slice(0, 10)))
}

/** "July 31, 2003 at 4:05 PM EDT" of an instant, in a zone by its name. */
export function dateAndTime(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-US', {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone: knownZone(timeZone),
  }).format(at)
}

/** "5:00 PM Eastern Daylight Time". */
export function timeInZone(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-US', {
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'long',
    timeZone: knownZone(timeZone),
  }).format(at)
}

/** The calendar date of an instant in a zone, as ISO. */
export function isoDateInZone(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: knownZone(timeZone) }).format(at)
}

/** A zone that the runtime does not know must not take a page down; its times are then told in UTC, and say so. */
function knownZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}
