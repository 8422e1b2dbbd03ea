import { fullDate, isoDateInZone, timeInZone } from '#app/dates.ts'
import { webAddress } from '#lib/syndication/web-address.ts'
import { CallPhones } from '../results/call-phones.tsx'
import { EventStanding } from '../results/event-standing.tsx'
import { EventMaterials } from './event-materials.tsx'
import type { PublicEvent } from './read-events.ts'

/** One event in the list of events: with all there is to know where it was announced by itself. */
export function EventEntry({
  event,
  name,
  page,
  file,
  announced,
  phones,
  webcast,
  materials,
  now,
}: PublicEvent & { now: Date }) {
  const over = event.end <= now || event.cancelled
  return (
    <li id={announced?.slug} className="border-b border-rule py-3 first:pt-1 last:border-none">
      <p className="font-serif text-lead">{page ? <a href={page}>{name}</a> : name}</p>
      {event.cancelled && (
        <p>
          <strong className="font-semibold text-fault">Called off</strong>
          {announced?.reason && <>: {announced.reason}</>}
        </p>
      )}
      <p className={event.cancelled ? 'line-through' : undefined}>
        <Instant at={event.start} timeZone={event.timeZone} />
      </p>
      {event.movedFrom && !over && (
        <p className="text-soft">
          Moved from{' '}
          <s>
            <Instant at={event.movedFrom} timeZone={event.timeZone} />
          </s>
        </p>
      )}
      {!over && <EventStanding start={event.start} end={event.end} now={now} />}
      {!over && <HowToListen phones={phones} webcast={webcast} />}
      {announced?.note && <p className="max-w-[38rem]">{announced.note}</p>}
      {announced && <EventMaterials eventSlug={announced.slug} materials={materials} />}
      {!over && (
        <p className="text-note">
          <a href={file} className="inline-block py-0.5">
            Add to calendar
          </a>
        </p>
      )}
    </li>
  )
}

function Instant({ at, timeZone }: { at: Date; timeZone: string }) {
  return (
    <time dateTime={at.toISOString()}>
      {fullDate(isoDateInZone(at, timeZone))}, {timeInZone(at, timeZone)}
    </time>
  )
}

function HowToListen({ phones, webcast }: Pick<PublicEvent, 'phones' | 'webcast'>) {
  const address = webAddress(webcast)
  return (
    <div className="my-2 space-y-2">
      <CallPhones phones={phones} />
      {address && (
        <p className="[overflow-wrap:anywhere]">
          Webcast: <a href={address}>{webcast}</a>
        </p>
      )}
    </div>
  )
}
