import type { Db } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { type EventRow, event, type Person } from '#db/schema.ts'
import { may } from '#lib/auth/may.ts'
import { allOrNothing } from '../all-or-nothing.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import type { EventDetails } from './event-form.ts'
import { eventSlug } from './event-slug.ts'

/** When an event takes place, and from when on it is told. */
export interface EventTimes {
  startsAt: Date
  /** From when on readers see it. */
  publicFrom: Date
}

const MINUTE = 60_000

/** Announces a call or a meeting, apart from any report: readers see it from `publicFrom` on. */
export function announceEvent(
  db: Db,
  by: Person,
  details: EventDetails,
  times: EventTimes,
  now: Date,
): Outcome<EventRow> {
  if (!may(by, 'publish')) return refused('not-allowed', 'Only approvers and admins may announce an event.')
  if (times.startsAt <= now) return refused('in-the-past', 'The event would start in the past.')
  const refusal = checkTimes(times, now)
  if (refusal) return refusal
  return allOrNothing(db, (tx) => {
    const columns = columnsOf(details, times)
    const row = tx
      .insert(event)
      .values({
        ...columns,
        slug: eventSlug(columns),
        announcedBy: by.id,
        announcedAt: now,
        changedAt: now,
      })
      .returning()
      .get()
    recordEvent(tx, { by, verb: 'announce event', subject: row.title, detail: detailOf(row) }, now)
    return done(row)
  })
}

/** Null where an event that is not public yet may have these times. */
export function checkTimes({ startsAt, publicFrom }: EventTimes, now: Date): Outcome<never> | null {
  if (publicFrom < now) return refused('in-the-past', 'The time from which readers see it is in the past.')
  if (publicFrom >= startsAt)
    return refused('too-late', 'Readers would see the event only after it has started.')
  return null
}

/** What is written of an event's details and times. */
export function columnsOf({ minutes, ...details }: EventDetails, { startsAt, publicFrom }: EventTimes) {
  return {
    ...details,
    startsAt,
    endsAt: new Date(startsAt.getTime() + minutes * MINUTE),
    publicFrom,
  }
}

const detailOf = ({ id, quarter, startsAt, publicFrom, shortLink }: EventRow) => ({
  event: id,
  quarter,
  startsAt: startsAt.toISOString(),
  publicFrom: publicFrom.toISOString(),
  shortLink,
})
