import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { getEvent } from '#db/queries/events.ts'
import { type EventRow, event, type Person } from '#db/schema.ts'
import { may } from '#lib/auth/may.ts'
import { allOrNothing } from '../all-or-nothing.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { checkReason } from '../reason.ts'
import { checkTimes, columnsOf, type EventTimes } from './announce-event.ts'
import type { EventDetails } from './event-form.ts'
import { eventSlug } from './event-slug.ts'

/** Which event somebody means, as they saw it: by when it was last changed. */
export interface SeenEvent {
  id: number
  changedAt: Date
}

/** Changes what an event says. From when on it is public can be changed only until then. */
export function changeEvent(
  db: Db,
  by: Person,
  seen: SeenEvent,
  details: EventDetails,
  times: EventTimes,
  now: Date,
): Outcome<EventRow> {
  if (!may(by, 'publish')) return refused('not-allowed', 'Only approvers and admins may change an event.')
  return allOrNothing(db, (tx) => {
    const found = findStanding(tx, seen)
    if (!found.done) return found
    const before = found.value
    const isPublic = before.publicFrom <= now
    const publicFrom = isPublic ? before.publicFrom : times.publicFrom
    const refusal = isPublic ? null : checkTimes({ ...times, publicFrom }, now)
    if (refusal) return refusal
    const after = columnsOf(details, { startsAt: times.startsAt, publicFrom })
    const changed = changesBetween(before, after)
    if (Object.keys(changed).length === 0) return done(before)
    // What the address says must not tell of a day or a name that readers never saw.
    const slug = isPublic ? before.slug : eventSlug(after)
    const movedFrom = isPublic ? movedFromOf(before, after.startsAt) : null
    const row = update(tx, before, { ...after, slug, movedFrom, changedAt: now })
    const detail = { event: row.id, quarter: row.quarter, changed }
    recordEvent(tx, { by, verb: 'change event', subject: row.title, detail }, now)
    return done(row)
  })
}

/** Calls an event off. Readers who could see it are told, with the reason; others never hear of it. */
export function cancelEvent(
  db: Db,
  by: Person,
  seen: SeenEvent,
  reason: string,
  now: Date,
): Outcome<EventRow> {
  if (!may(by, 'publish')) return refused('not-allowed', 'Only approvers and admins may call an event off.')
  const refusal = checkReason(reason)
  if (refusal) return refusal
  return allOrNothing(db, (tx) => {
    const found = findStanding(tx, seen)
    if (!found.done) return found
    if (found.value.startsAt <= now)
      return refused('too-late', 'The event has started: it can no longer be called off.')
    const row = update(tx, found.value, { cancelledAt: now, changedAt: now, reason: reason.trim() })
    const detail = { event: row.id, quarter: row.quarter, reason: row.reason }
    recordEvent(tx, { by, verb: 'cancel event', subject: row.title, detail }, now)
    return done(row)
  })
}

/** Takes an event off the site at once, as if it had never been announced; whoever read of it is not told. */
export function withdrawEvent(db: Db, by: Person, id: number, reason: string, now: Date): Outcome<EventRow> {
  if (!may(by, 'publish')) return refused('not-allowed', 'Only approvers and admins may withdraw an event.')
  const refusal = checkReason(reason)
  if (refusal) return refusal
  return allOrNothing(db, (tx) => {
    const before = getEvent(tx, id)
    if (!before) return refused('unknown', 'There is no such event.')
    if (before.withdrawnAt) return refused('withdrawn', 'This event was withdrawn.')
    const row = update(tx, before, { withdrawnAt: now, changedAt: now })
    const detail = { event: id, quarter: row.quarter, reason: reason.trim() }
    recordEvent(tx, { by, verb: 'withdraw event', subject: row.title, detail }, now)
    return done(row)
  })
}

function findStanding(tx: Tx, { id, changedAt }: SeenEvent): Outcome<EventRow> {
  const row = getEvent(tx, id)
  if (!row) return refused('unknown', 'There is no such event.')
  if (row.withdrawnAt) return refused('withdrawn', 'This event was withdrawn.')
  if (row.cancelledAt) return refused('cancelled', 'This event was called off.')
  if (row.changedAt.getTime() !== changedAt.getTime())
    return refused('changed-meanwhile', 'Somebody changed this event meanwhile. Reload the page to see how.')
  return done(row)
}

const update = (tx: Tx, { id }: EventRow, values: Partial<EventRow>): EventRow =>
  tx.update(event).set(values).where(eq(event.id, id)).returning().get()

/** The start that readers were told before: none again where the event is moved back to it. */
function movedFromOf({ startsAt, movedFrom }: EventRow, to: Date): Date | null {
  if (startsAt.getTime() === to.getTime()) return movedFrom
  return movedFrom?.getTime() === to.getTime() ? null : startsAt
}

function changesBetween(before: EventRow, after: Partial<EventRow>): Record<string, unknown[]> {
  const names = Object.keys(after) as (keyof EventRow)[]
  return Object.fromEntries(
    names
      .map((name): [string, unknown[]] => [name, [before[name], after[name]]])
      .filter(([, [was, is]]) => JSON.stringify(was) !== JSON.stringify(is)),
  )
}
