/** What was added to announced events: for the public that of which the time has come, for the newsroom all of it. */
import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm'
import type { DbOrTx } from '../open-db.ts'
import { type EventMaterial, eventMaterial, original } from '../schema.ts'
import { getPublicEvent, listPublicEvents } from './events.ts'

export interface PublicMaterial
  extends Pick<EventMaterial, 'kind' | 'address' | 'sha256' | 'fileName' | 'mediaType' | 'publicFrom'> {
  /** Its place in the order in which things of its event became public: it tells nothing of those that are not. */
  number: number
}

/** What was removed after it had been public keeps its number, so that others keep theirs. */
const wasShown = (now: Date) =>
  and(
    lte(eventMaterial.publicFrom, now),
    or(isNull(eventMaterial.removedAt), gte(eventMaterial.removedAt, eventMaterial.publicFrom)),
  )

/** By event, what is public at `now` of public events. */
export function listPublicMaterials(db: DbOrTx, now: Date): Map<number, PublicMaterial[]> {
  const open = new Set(listPublicEvents(db, now).map(({ id }) => id))
  const found = new Map<number, EventMaterial[]>()
  for (const row of shown(db, now).all()) {
    if (open.has(row.eventId)) found.set(row.eventId, [...(found.get(row.eventId) ?? []), row])
  }
  return new Map([...found].map(([eventId, rows]) => [eventId, rows.flatMap(numbered)]))
}

const shown = (db: DbOrTx, now: Date) =>
  db
    .select()
    .from(eventMaterial)
    .where(wasShown(now))
    .orderBy(asc(eventMaterial.publicFrom), asc(eventMaterial.id))
    .$dynamic()

function numbered(row: EventMaterial, at: number): PublicMaterial[] {
  const { kind, address, sha256, fileName, mediaType, publicFrom, removedAt } = row
  return removedAt ? [] : [{ kind, address, sha256, fileName, mediaType, publicFrom, number: at + 1 }]
}

/** A file that was added to an event, with its bytes; null for what is a link, unknown, removed or not public yet. */
export function getPublicFile(
  db: DbOrTx,
  eventSlug: string,
  number: number,
  now: Date,
): { material: PublicMaterial; bytes: Buffer } | null {
  const event = getPublicEvent(db, eventSlug, now)
  if (!event) return null
  const material = shown(db, now)
    .where(and(wasShown(now), eq(eventMaterial.eventId, event.id)))
    .all()
    .flatMap(numbered)
    .find((one) => one.number === number)
  if (!material?.sha256) return null
  const row = db.select().from(original).where(eq(original.sha256, material.sha256)).get()
  return row ? { material, bytes: row.bytes } : null
}

/** Behind a session only: what was added to an event and not removed. */
export function listMaterials(db: DbOrTx, eventId: number): EventMaterial[] {
  return db
    .select()
    .from(eventMaterial)
    .where(and(eq(eventMaterial.eventId, eventId), isNull(eventMaterial.removedAt)))
    .orderBy(asc(eventMaterial.id))
    .all()
}
