import { fullDate, isoDateInZone, timeInZone } from '#app/dates.ts'
import { keyed } from '#app/keyed.ts'
import type { ConferenceCall } from '#lib/filing/filing.ts'
import { CALL_LENGTH } from '#lib/syndication/conference-call.ts'
import { webAddress } from '#lib/syndication/web-address.ts'
import { CallPhones } from './call-phones.tsx'
import { EventStanding } from './event-standing.tsx'

interface Props {
  calls: ConferenceCall[]
  timeZone: string
  now: Date
  slug: string
}

/** When and how to hear the call, in the zone that the filing names. */
export function CallDetails({ calls, timeZone, now, slug }: Props) {
  if (calls.length === 0) return null
  return (
    <section aria-labelledby="call">
      <h2 id="call" className="label mb-2">
        Conference call
      </h2>
      {keyed(calls).map(({ key, item, at }) => (
        <Call
          key={key}
          call={item}
          zone={item.timeZone ?? timeZone}
          now={now}
          calendar={`/events/${slug}/${at + 1}.ics`}
        />
      ))}
    </section>
  )
}

function Call({
  call,
  zone,
  now,
  calendar,
}: {
  call: ConferenceCall
  zone: string
  now: Date
  calendar: string
}) {
  const start = call.start ? new Date(call.start) : null
  return (
    <div className="space-y-2">
      {start && (
        <p className="text-base">
          <time dateTime={call.start ?? undefined}>
            {fullDate(isoDateInZone(start, zone))}, {timeInZone(start, zone)}
          </time>{' '}
          <span className="text-soft">({zone.replaceAll('_', ' ')})</span>
        </p>
      )}
      {start && <EventStanding start={start} end={new Date(start.getTime() + CALL_LENGTH)} now={now} />}
      <CallPhones phones={call.phones} />
      <Webcast address={call.webcast} />
      {call.replayUntil && (
        <p>
          Replay until <time dateTime={call.replayUntil}>{fullDate(call.replayUntil)}</time>
        </p>
      )}
      {start && start > now && (
        <p>
          <a href={calendar}>Add to calendar</a>
        </p>
      )}
    </div>
  )
}

function Webcast({ address }: { address: string | null }) {
  const href = webAddress(address)
  if (!address) return null
  return <p className="break-words">Webcast: {href ? <a href={href}>{address}</a> : address}</p>
}
