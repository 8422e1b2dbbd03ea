import type { Metadata } from 'next'
import { readCompany } from '#app/read-company.ts'
import { siteUrl } from '#lib/environment/site-url.ts'
import { eventsJsonLd } from '#lib/syndication/event-json-ld.ts'
import { alternatesOf } from '../alternates.ts'
import { JsonLd } from '../json-ld.tsx'
import { EventEntry } from './event-entry.tsx'
import { type PublicEvent, readEvents } from './read-events.ts'

export const metadata: Metadata = {
  title: 'Events',
  description: 'Conference calls and other events, to come and past, with a calendar to subscribe to.',
  alternates: alternatesOf('/events'),
}

interface Props {
  searchParams: Promise<{ past?: string | string[] }>
}

export default async function EventsPage({ searchParams }: Props) {
  const now = new Date()
  const all = (await searchParams).past === 'all'
  const events = readEvents(now, all ? 'all' : 'latest')
  const ahead = events.filter(({ event }) => event.end > now).toReversed()
  const past = events.filter(({ event }) => event.end <= now)
  const company = readCompany()
  const subscribe = `${siteUrl().replace(/^https?/, 'webcal')}/events/calendar.ics`
  return (
    <>
      {company && ahead.length > 0 && <JsonLd thing={eventsJsonLd(calendarOf(ahead), company, siteUrl())} />}
      <h1>Events</h1>
      <p className="mt-5 max-w-[38rem] text-soft">
        <a href={subscribe}>Subscribe to the calendar</a>, or{' '}
        <a href="/events/calendar.ics">download it as it stands</a>.
      </p>
      <Events id="ahead" title="To come" events={ahead} none="No event is announced." now={now} />
      {past.length > 0 && <Events id="past" title="Past" events={past} none="" now={now} />}
      {!all && past.length > 0 && (
        <p className="mt-4">
          <a href="/events?past=all" className="inline-block py-1">
            All past events
          </a>
        </p>
      )}
    </>
  )
}

const calendarOf = (events: PublicEvent[]) => events.map(({ event }) => event)

function Events({
  id,
  title,
  events,
  now,
  none,
}: {
  id: string
  title: string
  events: PublicEvent[]
  now: Date
  none: string
}) {
  return (
    <section
      aria-labelledby={id}
      className="mt-10 grid border-t border-ink pt-3 sm:grid-cols-[8rem_minmax(0,1fr)]"
    >
      <h2 id={id}>{title}</h2>
      {events.length === 0 ? (
        <p className="pt-1 text-soft">{none}</p>
      ) : (
        <ul>
          {events.map((one) => (
            <EventEntry key={one.event.uid} {...one} now={now} />
          ))}
        </ul>
      )}
    </section>
  )
}
