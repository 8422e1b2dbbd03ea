import type { CallPhone } from '../filing/filing.ts'
import type { CalendarEvent } from './calendar.ts'
import { phoneLine } from './conference-call.ts'

/** An event that was announced by itself, apart from any release. */
export interface AnnouncedEvent {
  slug: string
  title: string
  startsAt: Date
  endsAt: Date
  timeZone: string
  phones: CallPhone[]
  webcast: string | null
  note: string | null
  publicFrom: Date
  changedAt: Date
  cancelledAt: Date | null
  movedFrom: Date | null
  reason: string | null
}

/** The calendar's entry of an announced event. */
export function announcedEvent(told: AnnouncedEvent, company: string, site: string): CalendarEvent {
  const cancelled = told.cancelledAt !== null
  return {
    uid: `${told.slug}@${new URL(site).hostname}`,
    title: `${cancelled ? 'Called off: ' : ''}${company}: ${told.title}`,
    start: told.startsAt,
    end: told.endsAt,
    timeZone: told.timeZone,
    description: [
      cancelled && told.reason,
      told.note,
      ...told.phones.map(phoneLine),
      told.webcast && `Webcast: ${told.webcast}`,
    ]
      .filter(Boolean)
      .join('\n'),
    address: `${site}/events#${told.slug}`,
    // What was changed before it was public nobody has seen.
    changed: new Date(Math.max(told.changedAt.getTime(), told.publicFrom.getTime())),
    cancelled,
    movedFrom: told.movedFrom,
    webcast: told.webcast,
  }
}
