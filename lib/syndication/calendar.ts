import ical, { ICalEventStatus } from 'ical-generator'

export interface CalendarEvent {
  /** Stable over all versions of the event. */
  uid: string
  title: string
  start: Date
  end: Date
  /** IANA name; says in which zone the event was announced. */
  timeZone: string
  description: string
  /** Absolute. */
  address: string
  /** When what is told of it was last changed. */
  changed: Date
  /** Called off: it stays in the file, so that calendars which have it strike it out. */
  cancelled?: boolean
  /** When it was to start before it was moved, if that was public. */
  movedFrom?: Date | null
  /** Where it can be heard; as printed, so perhaps no address. */
  webcast?: string | null
}

/** Events as an iCalendar file (RFC 5545). Times are in UTC, which every calendar shows in its reader's own zone. */
export function calendar(name: string, events: readonly CalendarEvent[]): string {
  const file = ical({
    name,
    prodId: { company: 'Openbell', product: 'Investor calendar', language: 'EN' },
    ttl: 3600,
  })
  for (const event of events) {
    file.createEvent({
      id: event.uid,
      summary: event.title,
      start: event.start,
      end: event.end,
      description: event.description,
      location: event.address,
      url: event.address,
      status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      stamp: event.changed,
      lastModified: event.changed,
    })
  }
  return file.toString()
}
