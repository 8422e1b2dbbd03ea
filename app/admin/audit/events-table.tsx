import type { AuditEvent } from '#db/schema.ts'

interface Props {
  events: AuditEvent[]
  timeZone: string
}

/** One event a line. */
export function EventsTable({ events, timeZone }: Props) {
  const clock = new Intl.DateTimeFormat('en-US', {
    dateStyle: 'medium',
    timeStyle: 'long',
    timeZone,
  })
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
            <td className="text-note">
              <time dateTime={event.at.toISOString()}>{clock.format(event.at)}</time>
            </td>
            <td>{event.personName}</td>
            <td className="wrap-anywhere">
              <strong className="font-semibold">{event.verb}</strong> {event.subject}
            </td>
            <td className="text-note wrap-anywhere text-soft">
              {Object.entries(event.detail).map(([name, value]) => (
                <div key={name}>
                  {name}: {typeof value === 'string' ? value : JSON.stringify(value)}
                </div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
