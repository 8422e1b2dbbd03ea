/** Announced events: all of them for the newsroom, and for the public those of which the time has come. */
import { and, asc, desc, eq, gt, gte, isNull, lte, or } from 'drizzle-orm'
import type { DbOrTx } from '../open-db.ts'
import { type EventRow, event } from '../schema.ts'

export function getEvent(db: DbOrTx, id: number): EventRow | null {
  return db.select().from(event).where(eq(event.id, id)).get() ?? null
}

/** All events, those furthest ahead first. */
export function listAllEvents(db: DbOrTx): EventRow[] {
  return db.select().from(event).orderBy(desc(event.startsAt), desc(event.id)).all()
}

/** Whether an event is public at `now`. One that was called off before its time never is. */
const isPublic = (now: Date) =>
  and(
    lte(event.publicFrom, now),
    or(isNull(event.cancelledAt), gte(event.cancelledAt, event.publicFrom)),
    or(isNull(event.withdrawnAt), gt(event.withdrawnAt, now)),
  )

/**
 * The events that are public at `now`, the first to start first; those that were called off among them. Only those
 * that were not over at an instant, where one is named.
 */
export function listPublicEvents(db: DbOrTx, now: Date, since?: Date): EventRow[] {
  return db
    .select()
    .from(event)
    .where(and(isPublic(now), since && gte(event.endsAt, since)))
    .orderBy(asc(event.startsAt), asc(event.id))
    .all()
}

/** Null alike for an event that is unknown and for one that is not public yet. */
export function getPublicEvent(db: DbOrTx, slug: string, now: Date): EventRow | null {
  return (
    db
      .select()
      .from(event)
      .where(and(isPublic(now), eq(event.slug, slug)))
      .get() ?? null
  )
}

/** Where a short link leads: of several events that have it, to the one that was public last. */
export function findByShortLink(db: DbOrTx, word: string, now: Date): EventRow | null {
  return (
    db
      .select()
      .from(event)
      .where(and(isPublic(now), isNull(event.cancelledAt), eq(event.shortLink, word)))
      .orderBy(desc(event.publicFrom), desc(event.id))
      .limit(1)
      .get() ?? null
  )
}
