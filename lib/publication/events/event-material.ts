import { and, eq, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { getEvent } from '#db/queries/events.ts'
import { type EventMaterial, eventMaterial, original, type Person } from '#db/schema.ts'
import { may } from '#lib/auth/may.ts'
import { sha256 } from '#lib/filing/sha256.ts'
import { allOrNothing } from '../all-or-nothing.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { checkReason } from '../reason.ts'
import { LARGEST_MATERIAL, mediaTypeOf } from './media-type.ts'

export type MaterialKind = EventMaterial['kind']

/** A link elsewhere, or a file to be kept here. */
export type Material = { address: string } | { name: string; bytes: Uint8Array }

/** Adds a replay, slides or a transcript to an event: public from `publicFrom` on, and never before the event is. */
export function addMaterial(
  db: Db,
  by: Person,
  eventId: number,
  kind: MaterialKind,
  material: Material,
  publicFrom: Date,
  now: Date,
): Outcome<EventMaterial> {
  if (!may(by, 'publish')) return refused('not-allowed', 'Only approvers and admins may add to an event.')
  if (publicFrom < now) return refused('in-the-past', 'The time from which it is public is in the past.')
  const kept = 'bytes' in material ? readFile(kind, material) : readLink(material.address)
  if (!kept.done) return kept
  return allOrNothing(db, (tx) => {
    const event = getEvent(tx, eventId)
    if (!event) return refused('unknown', 'There is no such event.')
    if (event.cancelledAt) return refused('cancelled', 'This event was called off.')
    if ('bytes' in material) keepBytes(tx, material.bytes)
    const row = tx
      .insert(eventMaterial)
      .values({ eventId, kind, ...kept.value, publicFrom, addedBy: by.id, addedAt: now })
      .returning()
      .get()
    recordEvent(tx, { by, verb: `add ${kind}`, subject: event.title, detail: told(row) }, now)
    return done(row)
  })
}

/** Takes something that was added to an event off the site at once. */
export function removeMaterial(
  db: Db,
  by: Person,
  materialId: number,
  reason: string,
  now: Date,
): Outcome<EventMaterial> {
  if (!may(by, 'publish')) return refused('not-allowed', 'Only approvers and admins may remove this.')
  const refusal = checkReason(reason)
  if (refusal) return refusal
  return allOrNothing(db, (tx) => {
    const there = and(eq(eventMaterial.id, materialId), isNull(eventMaterial.removedAt))
    const row = tx.update(eventMaterial).set({ removedAt: now }).where(there).returning().get()
    if (!row) return refused('unknown', 'This is not there any more.')
    const detail = { ...told(row), reason: reason.trim() }
    recordEvent(tx, { by, verb: `remove ${row.kind}`, subject: `event ${row.eventId}`, detail }, now)
    return done(row)
  })
}

type Kept = Pick<typeof eventMaterial.$inferInsert, 'address' | 'sha256' | 'fileName' | 'mediaType'>

function readLink(address: string): Outcome<Kept> {
  const url = URL.canParse(address) ? new URL(address) : null
  return url && /^https?:$/.test(url.protocol) && address.length <= 500
    ? done({ address: url.href })
    : refused('no-address', 'Give a full address, such as https://webcast.example.com/q2.')
}

function readFile(kind: MaterialKind, { name, bytes }: { name: string; bytes: Uint8Array }): Outcome<Kept> {
  if (bytes.length === 0) return refused('empty', 'The file is empty.')
  if (bytes.length > LARGEST_MATERIAL) {
    return refused('too-large', 'The file is larger than 25 MB. Give a link to it instead.')
  }
  const mediaType = mediaTypeOf(kind, name, bytes)
  return mediaType.done
    ? done({ sha256: sha256(bytes), fileName: name.slice(-200), mediaType: mediaType.value })
    : mediaType
}

function keepBytes(tx: Tx, bytes: Uint8Array): void {
  tx.insert(original)
    .values({ sha256: sha256(bytes), bytes: Buffer.from(bytes), size: bytes.length })
    .onConflictDoNothing()
    .run()
}

const told = ({ id, eventId, address, sha256, fileName, publicFrom }: EventMaterial) => ({
  event: eventId,
  material: id,
  address,
  sha256,
  fileName,
  publicFrom: publicFrom.toISOString(),
})
