import type { Metadata } from 'next'
import { dateAndTime } from '#app/dates.ts'
import { getDb } from '#db/client.ts'
import { recordView } from '#db/queries/audit.ts'
import { getCompany } from '#db/queries/company.ts'
import { listAllEvents } from '#db/queries/events.ts'
import type { EventRow } from '#db/schema.ts'
import { requirePermission } from '#lib/auth/current-person.ts'
import { may } from '#lib/auth/may.ts'
import { ActionForm } from '../action-form.tsx'
import { Newsroom } from '../newsroom.tsx'
import { SubmitButton } from '../submit-button.tsx'
import { announce } from './actions.ts'
import { EventFields } from './event-fields.tsx'
import { EventStanding } from './event-standing.tsx'

export const metadata: Metadata = { title: 'Events' }

export default async function EventsPage() {
  const person = await requirePermission('/admin/events', 'read drafts')
  const timeZone = getCompany(getDb())?.timeZone ?? 'UTC'
  const now = new Date()
  const events = listAllEvents(getDb())
  const hidden = events.filter(({ publicFrom }) => publicFrom > now).map(({ id }) => id)
  if (hidden.length > 0) recordView(getDb(), person, 'events not public yet', { events: hidden }, now)
  return (
    <Newsroom person={person} room="/admin/events">
      <h1>Events</h1>
      <p className="mt-5 max-w-[46rem]">
        Calls and meetings announced ahead of any release. The calls that a release announces appear among the
        public events by themselves.
      </p>
      {events.length > 0 && <Roster events={events} timeZone={timeZone} now={now} />}
      {may(person, 'publish') && (
        <section aria-labelledby="announce" className="mt-12">
          <h2 id="announce" className="mb-5">
            Announce an event
          </h2>
          <ActionForm action={announce} className="grid max-w-[44rem] gap-5">
            <EventFields event={null} timeZone={timeZone} isPublic={false} />
            <div className="space-y-3">
              <SubmitButton>Announce</SubmitButton>
            </div>
          </ActionForm>
        </section>
      )}
    </Newsroom>
  )
}

function Roster({ events, timeZone, now }: { events: EventRow[]; timeZone: string; now: Date }) {
  return (
    <table className="roster mt-8">
      <caption className="sr-only">Announced events, those furthest ahead first</caption>
      <thead>
        <tr>
          <th scope="col">Event</th>
          <th scope="col">Starts</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.id}>
            <th scope="row">
              <a href={`/admin/events/${event.id}`}>{event.title}</a>
              {event.shortLink && <div className="text-note font-normal text-soft">/{event.shortLink}</div>}
            </th>
            <td data-name="Starts:">
              <time dateTime={event.startsAt.toISOString()}>
                {dateAndTime(event.startsAt, event.timeZone)}
              </time>
            </td>
            <td>
              <EventStanding event={event} timeZone={timeZone} now={now} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
