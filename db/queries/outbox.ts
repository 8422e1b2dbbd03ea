/** The outbox as admins see it. */
import { and, count, desc, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import type { DbOrTx } from '../open-db.ts'
import { mailing, outbox, publication, report, subscription, version } from '../schema.ts'

/** A mail with its reader, and what it is about: nulls for one that asks to confirm. */
export type OutboxEntry = ReturnType<typeof listOutbox>[number]

const PAGE = 50

const entries = (db: DbOrTx) =>
  db
    .select({
      row: outbox,
      reader: { email: subscription.email, key: subscription.key },
      about: { slug: report.slug, version: version.number },
    })
    .from(outbox)
    .innerJoin(subscription, eq(subscription.id, outbox.subscriptionId))
    .leftJoin(publication, eq(publication.id, outbox.publicationId))
    .leftJoin(report, eq(report.id, publication.reportId))
    .leftJoin(version, eq(version.id, publication.versionId))
    .$dynamic()

/** The newest mails first, fifty at a time: those before the one of an id. */
export function listOutbox(db: DbOrTx, before: number | null) {
  return entries(db)
    .where(before === null ? undefined : lt(outbox.id, before))
    .orderBy(desc(outbox.id))
    .limit(PAGE)
    .all()
}

/** Mails that an admin has to decide on: begun and never answered, or refused for good. */
export function listMailsInDoubt(db: DbOrTx, now: Date) {
  const unknown = and(
    isNotNull(outbox.sendingSince),
    isNull(outbox.sentAt),
    isNull(outbox.droppedAt),
    sql`coalesce(${outbox.leasedUntil}, 0) <= ${now.getTime()}`,
  )
  return entries(db)
    .where(sql`(${unknown}) or ${outbox.failedAt} is not null`)
    .orderBy(desc(outbox.id))
    .limit(PAGE)
    .all()
}

export function getMail(db: DbOrTx, id: number): OutboxEntry | null {
  return entries(db).where(eq(outbox.id, id)).get() ?? null
}

/** How many mails of each publication are where, the latest first; those that had no readers are left out. */
export function listMailings(db: DbOrTx) {
  return db
    .select({
      publicationId: mailing.publicationId,
      slug: report.slug,
      version: version.number,
      queuedAt: mailing.queuedAt,
      mails: count(outbox.id),
      sent: count(outbox.sentAt),
      written: count(outbox.writtenAt),
      dropped: count(outbox.droppedAt),
      failed: count(outbox.failedAt),
    })
    .from(mailing)
    .innerJoin(publication, eq(publication.id, mailing.publicationId))
    .innerJoin(report, eq(report.id, publication.reportId))
    .innerJoin(version, eq(version.id, publication.versionId))
    .innerJoin(outbox, eq(outbox.publicationId, mailing.publicationId))
    .groupBy(mailing.publicationId)
    .orderBy(desc(mailing.queuedAt))
    .limit(PAGE)
    .all()
}

/** How many readers are subscribed, and how many have asked but not confirmed. */
export function countSubscriptions(db: DbOrTx): { confirmed: number; waiting: number } {
  const row = db
    .select({ all: count(), confirmed: count(subscription.confirmedAt) })
    .from(subscription)
    .where(isNull(subscription.endedAt))
    .get()
  const { all, confirmed } = row ?? { all: 0, confirmed: 0 }
  return { confirmed, waiting: all - confirmed }
}
