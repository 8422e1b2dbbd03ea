import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { dateAndTime } from '#app/dates.ts'
import { getDb } from '#db/client.ts'
import { recordView } from '#db/queries/audit.ts'
import { getCompany } from '#db/queries/company.ts'
import { getEvent } from '#db/queries/events.ts'
import type { EventRow } from '#db/schema.ts'
import { requirePermission } from '#lib/auth/current-person.ts'
import { may } from '#lib/auth/may.ts'
import { ActionForm } from '../../action-form.tsx'
import { TextField } from '../../field.tsx'
import { Newsroom } from '../../newsroom.tsx'
import { SubmitButton } from '../../submit-button.tsx'
import { callOff, change, withdraw } from '../actions.ts'
import { EventFields } from '../event-fields.tsx'
import { EventStanding } from '../event-standing.tsx'
import { Materials } from './materials.tsx'

export const metadata: Metadata = { title: 'An event' }

interface Props {
  params: Promise<{ id: string }>
}

export default async function OneEventPage({ params }: Props) {
  const { id } = await params
  const person = await requirePermission(`/admin/events/${id}`, 'read drafts')
  const event = /^\d{1,15}$/.test(id) ? getEvent(getDb(), Number(id)) : null
  if (!event) notFound()
  const timeZone = getCompany(getDb())?.timeZone ?? 'UTC'
  const now = new Date()
  if (event.publicFrom > now) recordView(getDb(), person, event.title, { event: event.id }, now)
  return (
    <Newsroom person={person} room="/admin/events">
      <p className="label">
        <a href="/admin/events">Events</a>
      </p>
      <h1 className="mt-2">{event.title}</h1>
      <p className="mt-4">
        <time dateTime={event.startsAt.toISOString()}>{dateAndTime(event.startsAt, event.timeZone)}</time> (
        {event.startsAt.toISOString().slice(11, 16)} UTC)
      </p>
      <div className="mt-2">
        <EventStanding event={event} timeZone={timeZone} now={now} />
      </div>
      {event.publicFrom <= now && !event.withdrawnAt && <PublicAddresses event={event} />}
      {may(person, 'publish') && !event.withdrawnAt && (
        <>
          {!event.cancelledAt && <Change event={event} timeZone={timeZone} now={now} />}
          <Materials event={event} now={now} />
          <div className="mt-10 grid max-w-[44rem] gap-3">
            {!event.cancelledAt && event.startsAt > now && <CallOff event={event} />}
            <Withdraw event={event} />
          </div>
        </>
      )}
    </Newsroom>
  )
}

function PublicAddresses({ event }: { event: EventRow }) {
  return (
    <p className="mt-4">
      <a href={`/events#${event.slug}`}>See it as readers do</a>
      {event.shortLink && !event.cancelledAt && (
        <>
          {' '}
          or by <a href={`/${event.shortLink}`}>/{event.shortLink}</a>
        </>
      )}
    </p>
  )
}

function Change({ event, timeZone, now }: { event: EventRow; timeZone: string; now: Date }) {
  return (
    <section aria-labelledby="change" className="mt-12">
      <h2 id="change" className="mb-5">
        Change it
      </h2>
      <ActionForm
        action={change.bind(null, event.id, event.changedAt.getTime())}
        className="grid max-w-[44rem] gap-5"
      >
        <EventFields event={event} timeZone={timeZone} isPublic={event.publicFrom <= now} />
        <div className="space-y-3">
          <SubmitButton>Save</SubmitButton>
        </div>
      </ActionForm>
    </section>
  )
}

function CallOff({ event }: { event: EventRow }) {
  return (
    <details>
      <summary className="min-h-6 text-accent">Call it off</summary>
      <ActionForm action={callOff.bind(null, event.id, event.changedAt.getTime())} className="mt-3 space-y-3">
        <TextField label="Reason for calling it off" name="reason" required hint="Readers see this." />
        <SubmitButton tone="grave">Call it off</SubmitButton>
      </ActionForm>
    </details>
  )
}

function Withdraw({ event }: { event: EventRow }) {
  return (
    <details>
      <summary className="min-h-6 text-accent">Withdraw it</summary>
      <ActionForm action={withdraw.bind(null, event.id)} className="mt-3 space-y-3">
        <p>It leaves the site at once, as if it had never been announced. To tell readers, call it off.</p>
        <TextField label="Reason for withdrawing" name="reason" required />
        <SubmitButton tone="grave">Withdraw now</SubmitButton>
      </ActionForm>
    </details>
  )
}
