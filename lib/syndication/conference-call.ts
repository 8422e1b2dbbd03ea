import type { ConferenceCall } from '../filing/filing.ts'
import type { CalendarEvent } from './calendar.ts'

/** A call is taken to last an hour and a half: filings print no end. */
export const CALL_LENGTH = 90 * 60_000

interface CallOf {
  slug: string
  /** "Second quarter 2003". */
  name: string
  liveAt: Date
}

/** The calendar's entry of a call; null where the filing prints no time. `place` is its place among the report's calls. */
export function callEvent(
  call: ConferenceCall,
  place: number,
  report: CallOf,
  company: string,
  site: string,
): CalendarEvent | null {
  if (!call.start) return null
  const start = new Date(call.start)
  return {
    uid: `${report.slug}-call-${place + 1}@${new URL(site).hostname}`,
    title: `${company}: conference call, ${report.name.toLowerCase()}`,
    start,
    end: new Date(start.getTime() + CALL_LENGTH),
    timeZone: call.timeZone ?? 'UTC',
    description: [...call.phones.map(phoneLine), call.webcast && `Webcast: ${call.webcast}`]
      .filter(Boolean)
      .join('\n'),
    address: `${site}/results/${report.slug}`,
    changed: report.liveAt,
    webcast: call.webcast,
  }
}

/** "+1 312 555 0100, international, passcode 8812". */
export function phoneLine(phone: ConferenceCall['phones'][number]): string {
  const details = [
    phone.for === 'replay' ? 'replay' : null,
    phone.audience,
    phone.passcode && `passcode ${phone.passcode}`,
  ]
  return [phone.printed, ...details].filter(Boolean).join(', ')
}
