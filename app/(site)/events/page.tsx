import type { Metadata } from 'next'
import { fullDate, isoDateInZone, timeInZone } from '#app/dates.ts'
import { siteUrl } from '#lib/environment/site-url.ts'
import { alternatesOf } from '../alternates.ts'
import { quarterName } from '../quarter-name.ts'
import { type AnnouncedCall, readCalls } from './read-events.ts'

export const metadata: Metadata = {
  title: 'Events',
  description: 'Conference calls to come and past ones, with a calendar to subscribe to.',
  alternates: alternatesOf('/events'),
}

interface Props {
  searchParams: Promise<{ past?: string | string[] }>
}

/** Two years of quarters, unless all are asked for. */
const QUARTERS_SHOWN = 8

export default async function EventsPage({ searchParams }: Props) {
  const now = new Date()
  const all = (await searchParams).past === 'all'
  const calls = readCalls(now, all ? undefined : QUARTERS_SHOWN)
  const ahead = calls.filter(({ event }) => event.end > now).toReversed()
  const past = calls.filter(({ event }) => event.end <= now)
  const subscribe = `${siteUrl().replace(/^https?/, 'webcal')}/events/calendar.ics`
  return (
    <>
      <h1>Events</h1>
      <p className="mt-5 max-w-[38rem] text-soft">
        <a href={subscribe}>Subscribe to the calendar</a>, or{' '}
        <a href="/events/calendar.ics">download it as it stands</a>.
      </p>
      <Calls id="ahead" title="To come" calls={ahead} none="No event is announced." />
      {past.length > 0 && <Calls id="past" title="Past" calls={past} none="" />}
      {!all && past.length >= QUARTERS_SHOWN && (
        <p className="mt-4">
          <a href="/events?past=all" className="inline-block py-1">
            All past events
          </a>
        </p>
      )}
    </>
  )
}

function Calls({
  id,
  title,
  calls,
  none,
}: {
  id: string
  title: string
  calls: AnnouncedCall[]
  none: string
}) {
  return (
    <section
      aria-labelledby={id}
      className="mt-10 grid border-t border-ink pt-3 sm:grid-cols-[8rem_minmax(0,1fr)]"
    >
      <h2 id={id}>{title}</h2>
      {calls.length === 0 ? (
        <p className="pt-1 text-soft">{none}</p>
      ) : (
        <ul>
          {calls.map((one) => (
            <CallEntry key={one.event.uid} {...one} />
          ))}
        </ul>
      )}
    </section>
  )
}

function CallEntry({ report, place, event }: AnnouncedCall) {
  return (
    <li className="border-b border-rule py-3 first:pt-1 last:border-none">
      <p className="font-serif text-lead">
        <a href={`/results/${report.slug}#call`}>Conference call, {quarterName(report).toLowerCase()}</a>
      </p>
      <p>
        <time dateTime={event.start.toISOString()}>
          {fullDate(isoDateInZone(event.start, event.timeZone))}, {timeInZone(event.start, event.timeZone)}
        </time>
      </p>
      <p className="text-note">
        <a href={`/events/${report.slug}/${place + 1}.ics`} className="inline-block py-0.5">
          Add to calendar
        </a>
      </p>
    </li>
  )
}
