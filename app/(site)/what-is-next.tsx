import { fullDate, isoDateInZone, longDate, timeInZone } from '#app/dates.ts'
import type { LiveReport } from '#db/queries/reports.ts'
import { type PublicEvent, readEvents } from './events/read-events.ts'
import { nextPeriodEnd } from './next-period-end.ts'
import { standingInWords } from './results/event-standing.tsx'

interface Props {
  latest: LiveReport | null
  now: Date
}

/** What a reader can wait for, told from what is public alone: announced events, and the quarter that follows. */
export function WhatIsNext({ latest, now }: Props) {
  const ahead = readEvents(now, 'coming')
    .filter(({ event }) => event.end > now && !event.cancelled)
    .toReversed()
  const expected = latest && nextResults(latest.periodEnd, now)
  return (
    <section aria-labelledby="next">
      <h2 id="next" className="label border-t border-ink pt-3">
        What is next
      </h2>
      <ul className="mt-2">
        {ahead.map((one) => (
          <EventAhead key={one.event.uid} {...one} now={now} />
        ))}
        {expected && (
          <li className="border-b border-rule py-2">
            Results for the quarter that ends about {longDate(expected)}
          </li>
        )}
        <li className="py-2">
          <a href="/events/calendar.ics">Subscribe to the calendar</a>
        </li>
      </ul>
    </section>
  )
}

/** Results come within some months of their quarter's end; of an archive there is nothing more to wait for. */
const LATEST_RESULTS = 150 * 86_400_000

function nextResults(periodEnd: string, now: Date): string | null {
  const next = nextPeriodEnd(periodEnd)
  return now.getTime() - Date.parse(next) < LATEST_RESULTS ? next : null
}

function EventAhead({ event, name, announced, page, now }: PublicEvent & { now: Date }) {
  return (
    <li className="border-b border-rule py-2">
      <a href={announced ? `/events#${announced.slug}` : (page ?? '/events')}>{name}</a>,{' '}
      <time dateTime={event.start.toISOString()}>
        {fullDate(isoDateInZone(event.start, event.timeZone))}, {timeInZone(event.start, event.timeZone)}
      </time>
      . <span className="text-soft">{standingInWords({ ...event, now })}</span>
    </li>
  )
}
