import { fullDate, isoDateInZone, longDate, timeInZone } from '#app/dates.ts'
import type { LiveReport } from '#db/queries/reports.ts'
import type { Company } from '#db/schema.ts'
import { nextPeriodEnd } from './next-period-end.ts'

interface Props {
  latest: LiveReport | null
  company: Company | null
  now: Date
}

/** What a reader can wait for, told from what is public alone: an announced call, and the quarter that follows. */
export function WhatIsNext({ latest, company, now }: Props) {
  const call = latest?.content.calls.find((one) => one.start && new Date(one.start) > now)
  return (
    <section aria-labelledby="next">
      <h2 id="next" className="label border-t border-ink pt-3">
        What is next
      </h2>
      <ul className="mt-2">
        {latest && call?.start && (
          <CallAhead
            start={call.start}
            zone={call.timeZone ?? company?.timeZone ?? 'UTC'}
            slug={latest.slug}
          />
        )}
        {latest && (
          <li className="border-b border-rule py-2">
            Results for the quarter that ends about {longDate(nextPeriodEnd(latest.periodEnd))}
          </li>
        )}
        <li className="py-2">
          <a href="/events/calendar.ics">Subscribe to the calendar</a>
        </li>
      </ul>
    </section>
  )
}

function CallAhead({ start, zone, slug }: { start: string; zone: string; slug: string }) {
  const at = new Date(start)
  return (
    <li className="border-b border-rule py-2">
      <a href={`/results/${slug}#call`}>Conference call</a>,{' '}
      <time dateTime={start}>
        {fullDate(isoDateInZone(at, zone))}, {timeInZone(at, zone)}
      </time>
    </li>
  )
}
