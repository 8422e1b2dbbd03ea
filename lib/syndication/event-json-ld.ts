import type { Event, Graph } from 'schema-dts'
import { Temporal } from 'temporal-polyfill'
import type { CalendarEvent } from './calendar.ts'
import { CONTEXT, corporationThing, type Issuer, reference } from './issuer-json-ld.ts'
import { webAddress } from './web-address.ts'

/** The events of the public calendar, in the words of schema.org. */
export function eventsJsonLd(events: readonly CalendarEvent[], issuer: Issuer, site: string): Graph {
  return {
    '@context': CONTEXT,
    '@graph': [corporationThing(issuer, site), ...events.map((event) => eventThing(event, site))],
  }
}

/** One event: held over the net, at an instant with the offset of the zone in which it was announced. */
export function eventThing(event: CalendarEvent, site: string): Event {
  const moved = event.movedFrom && !event.cancelled ? event.movedFrom : null
  return {
    '@type': 'Event',
    '@id': `${site}/events#${event.uid.split('@')[0]}`,
    name: event.title,
    description: event.description || undefined,
    url: event.address,
    startDate: withOffset(event.start, event.timeZone),
    endDate: withOffset(event.end, event.timeZone),
    previousStartDate: moved ? withOffset(moved, event.timeZone) : undefined,
    eventStatus: `https://schema.org/${statusOf(event, moved)}`,
    eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
    location: { '@type': 'VirtualLocation', url: webAddress(event.webcast ?? null) ?? event.address },
    organizer: reference(site),
  }
}

function statusOf({ cancelled }: CalendarEvent, moved: Date | null) {
  if (cancelled) return 'EventCancelled'
  return moved ? 'EventRescheduled' : 'EventScheduled'
}

/** "2026-05-04T17:00:00-04:00". A zone that is not known is told as UTC. */
function withOffset(at: Date, timeZone: string): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(at.getTime())
  try {
    return instant.toZonedDateTimeISO(timeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' })
  } catch {
    return instant.toString({ smallestUnit: 'second' })
  }
}
