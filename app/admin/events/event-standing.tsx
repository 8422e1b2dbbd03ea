import { dateAndTime } from '#app/dates.ts'
import type { EventRow } from '#db/schema.ts'

/** Where an event stands for its readers. */
export function EventStanding({ event, timeZone, now }: { event: EventRow; timeZone: string; now: Date }) {
  const { name, tone } = standingOf(event, now)
  return (
    <>
      <strong className={`font-semibold whitespace-nowrap ${tone}`}>{name}</strong>
      <div className="text-note text-soft">
        {event.withdrawnAt ? (
          'Readers see nothing of it'
        ) : event.cancelledAt ? (
          event.reason
        ) : (
          <>
            {event.publicFrom > now ? 'Readers see it from ' : 'Public since '}
            <time dateTime={event.publicFrom.toISOString()}>{dateAndTime(event.publicFrom, timeZone)}</time>
          </>
        )}
      </div>
    </>
  )
}

function standingOf({ cancelledAt, withdrawnAt, publicFrom, startsAt, endsAt }: EventRow, now: Date) {
  if (withdrawnAt) return { name: 'Withdrawn', tone: 'text-fault' }
  if (cancelledAt) return { name: 'Called off', tone: 'text-fault' }
  if (publicFrom > now) return { name: 'Not public yet', tone: 'text-accent' }
  if (startsAt > now) return { name: 'Announced', tone: 'text-gain' }
  return endsAt > now ? { name: 'Under way', tone: 'text-gain' } : { name: 'Over', tone: 'text-soft' }
}
