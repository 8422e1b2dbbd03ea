import type { AuditEvent } from '#db/schema.ts'

interface Props {
  events: AuditEvent[]
  timeZone: string
}

/** One event a line. */
export function EventsTable({ events, timeZone }: Props) {
  const clock = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'long', timeZone })
  return (
    <table className="roster mt-6">
      <caption className="sr-only">Events</caption>
      <thead>
        <tr>
          <th scope="col">Event</th>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
          <th scope="col">Details</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.seq}>
            <th scope="row">{event.seq}</th>
            <td className="text-note lg:whitespace-nowrap">
              <time dateTime={event.at.toISOString()}>{clock.format(event.at)}</time>
            </td>
            <td>{event.personName}</td>
            <td className="wrap-anywhere lg:min-w-[18rem]">
              <strong className="font-semibold">{event.verb}</strong> {event.subject}
            </td>
            <td className="text-note wrap-anywhere text-soft">
              {Object.entries(event.detail).map(([name, value]) => (
                <div key={name}>
                  {name}: {inShort(value)}
                </div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const LONGEST = 300

/** A hash is told by its beginning, and so is what is long; the CSV has it all. */
function inShort(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  if (/^[0-9a-f]{64}$/.test(text)) return `${text.slice(0, 12)}…`
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text
}
