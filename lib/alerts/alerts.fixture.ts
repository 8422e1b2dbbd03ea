import { isNull } from 'drizzle-orm'
import type { Db } from '#db/open-db.ts'
import { company, type OutboxRow, outbox, type Publication, publication, subscription } from '#db/schema.ts'
import { addPerson, scratchDb } from '#db/scratch-db.ts'
import type { Filing } from '#lib/filing/filing.ts'
import { approve } from '#lib/publication/approve.ts'
import { correct } from '#lib/publication/correct.ts'
import { inventedReading } from '#lib/publication/invented-release.fixture.ts'
import { value } from '#lib/publication/outcome.fixture.ts'
import { type Choices, publish } from '#lib/publication/publish.ts'
import { storeFiling } from '#lib/publication/store-filing.ts'
import { confirmSubscription, requestSubscription } from './subscribe.ts'

export const NOON = new Date('2026-04-21T16:00:00Z')
export const after = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)
export const SENDER = { from: 'Lantern IR <ir@lantern.example>', site: 'https://investors.lantern.example' }

/** A portal with one admin, who may do everything alone. */
export function portal(db: Db = scratchDb()) {
  db.insert(company)
    .values({
      name: 'Lantern Cable Company',
      commissionFileNumber: '0-99177',
      timeZone: 'America/New_York',
      updatedAt: NOON,
    })
    .run()
  return { db, admin: addPerson(db, 'admin') }
}

export type Portal = ReturnType<typeof portal>

/** Uploads, approves and publishes the invented quarter, from `liveAt` on. */
export function publishQuarter(
  { db, admin }: Portal,
  liveAt: Date,
  now: Date,
  changed: Partial<Filing> = {},
  choices: Choices = {},
): Publication {
  const read = inventedReading(changed)
  const stored = value(storeFiling(db, admin, { name: read.file, bytes: Buffer.from(read.file) }, read, now))
  if (!stored.version) throw new Error('No version was drafted.')
  value(approve(db, admin, stored.version.id, stored.version.contentHash, now))
  return value(publish(db, admin, stored.version.id, liveAt, now, choices))
}

/** Publishes a correction at once. */
export function correctQuarter(
  { db, admin }: Portal,
  reportId: number,
  reason: string,
  now: Date,
): Publication {
  const draft = value(correct(db, admin, reportId, reason, now))
  value(approve(db, admin, draft.id, draft.contentHash, now))
  return value(publish(db, admin, draft.id, now, now))
}

/** Somebody who asked and confirmed at `now`, with the mail that asked them dealt with. */
export function subscribe(db: Db, email: string, now: Date): void {
  value(requestSubscription(db, email, `address of ${email}`, now))
  value(confirmSubscription(db, keyOf(db, email), now))
  db.update(outbox).set({ writtenAt: now }).where(isNull(outbox.publicationId)).run()
}

export function keyOf(db: Db, email: string): string {
  const row = db
    .select()
    .from(subscription)
    .all()
    .find((one) => one.email === email)
  if (!row) throw new Error(`Nobody is subscribed as ${email}.`)
  return row.key
}

/** The mails about publications, in the order in which they were queued. */
export function announcements(db: Db): OutboxRow[] {
  return db
    .select()
    .from(outbox)
    .all()
    .filter(({ publicationId }) => publicationId !== null)
}

export function publications(db: Db): Publication[] {
  return db.select().from(publication).all()
}
