import { and, eq, isNotNull, isNull, lte } from 'drizzle-orm'
import type { Db, Tx } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { isLive } from '#db/queries/reports.ts'
import { mailing, outbox, publication, report, subscription, version } from '#db/schema.ts'

/**
 * Queues the mails of every publication that is live, of which subscribers are to be told, and that was not seen live before: one to each reader who had
 * confirmed by the time it went live. The clock in the query decides, so nothing is queued before its time.
 */
export function queueMailings(db: Db, now: Date): number {
  if (unqueued(db, now).length === 0) return 0
  return db.transaction(
    (tx) => {
      const found = unqueued(tx, now)
      for (const one of found) queueMailing(tx, one, now)
      return found.length
    },
    { behavior: 'immediate' },
  )
}

type Unqueued = ReturnType<typeof unqueued>[number]

const unqueued = (db: Db | Tx, now: Date) =>
  db
    .select({
      id: publication.id,
      liveAt: publication.liveAt,
      slug: report.slug,
      version: version.number,
    })
    .from(publication)
    .innerJoin(report, eq(report.id, publication.reportId))
    .innerJoin(version, eq(version.id, publication.versionId))
    .leftJoin(mailing, eq(mailing.publicationId, publication.id))
    .where(and(isLive(now), eq(publication.tellSubscribers, true), isNull(mailing.publicationId)))
    .all()

function queueMailing(tx: Tx, { id, liveAt, slug, version }: Unqueued, now: Date): void {
  const readers = tx
    .select({ id: subscription.id })
    .from(subscription)
    .where(
      and(
        isNotNull(subscription.confirmedAt),
        lte(subscription.confirmedAt, liveAt),
        isNull(subscription.endedAt),
      ),
    )
    .all()
  tx.insert(mailing).values({ publicationId: id, queuedAt: now, subscribers: readers.length }).run()
  for (const reader of readers) {
    tx.insert(outbox)
      .values({ subscriptionId: reader.id, publicationId: id, queuedAt: now, dueAt: now })
      .run()
  }
  if (readers.length === 0) return
  recordEvent(
    tx,
    { by: null, verb: 'queue mails', subject: slug, detail: { version, mails: readers.length } },
    now,
  )
}
