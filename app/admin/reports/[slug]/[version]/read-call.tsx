import { dateAndTime, longDate } from '#app/dates.ts'
import { keyed } from '#app/keyed.ts'
import type { CallPhone, ConferenceCall } from '#lib/filing/filing.ts'
import { type EditHref, EditLink } from './edit-link.tsx'
import { SourceLink } from './source-link.tsx'

/** A conference call: when it is, and where it is heard. */
export function ReadCall({ call, at, to }: { call: ConferenceCall; at: number; to: EditHref }) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1">
      <dt className="text-soft">Begins</dt>
      <dd>
        {startOf(call)} <SourceLink source={call.source} />
        <EditLink to={to} place={`calls.${at}`} name="Conference call" />
      </dd>
      {keyed(call.phones).map(({ key, item, at: phone }) => (
        <div key={key} className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-soft">{forWhom(item)}</dt>
          <dd>
            {item.printed} <span className="text-soft">({item.number})</span>
            {item.passcode && `, passcode ${item.passcode}`}
            <EditLink to={to} place={`calls.${at}.phones.${phone}`} name={item.printed} />
          </dd>
        </div>
      ))}
      {to && (
        <>
          <dt />
          <dd className="-ml-2">
            <EditLink
              to={to}
              place={`calls.${at}.phones.${call.phones.length}.gap`}
              name="a number"
              verb="Add"
            />
          </dd>
        </>
      )}
      <dt className="text-soft">Webcast</dt>
      <dd className="[overflow-wrap:anywhere]">{call.webcast ?? <NotFound />}</dd>
      <dt className="text-soft">Replay until</dt>
      <dd>{call.replayUntil ? endOf(call.replayUntil, call.timeZone) : <NotFound />}</dd>
    </dl>
  )
}

const NotFound = () => <span className="text-soft">not found</span>

const forWhom = (phone: CallPhone) =>
  [phone.for === 'live' ? 'Dial in' : 'Replay', phone.audience].filter(Boolean).join(', ')

function startOf({ start, timeZone }: ConferenceCall) {
  if (!start) return <NotFound />
  const zone = timeZone ?? 'UTC'
  return (
    <>
      <time dateTime={start}>{dateAndTime(new Date(start), zone)}</time>{' '}
      <span className="text-soft">({zone})</span>
    </>
  )
}

const endOf = (until: string, timeZone: string | null) =>
  until.includes('T') ? dateAndTime(new Date(until), timeZone ?? 'UTC') : longDate(until)
