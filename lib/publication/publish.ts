import type { Db } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { getApproval, getVersion, listPublications } from '#db/queries/versions.ts'
import { type Person, type Publication, publication } from '#db/schema.ts'
import { may } from '#lib/auth/may.ts'
import { done, type Outcome, refused } from './outcome.ts'

/**
 * Makes an approved version public from `liveAt` on: at once where that is `now`, else under embargo until then.
 * Nothing has to fire later: the clock in the query lifts the embargo.
 */
export function publish(
  db: Db,
  by: Person,
  versionId: number,
  liveAt: Date,
  now: Date,
): Outcome<Publication> {
  if (!may(by, 'publish')) return refused('not-allowed', 'Only approvers and admins may publish a report.')
  if (liveAt < now) return refused('in-the-past', 'The time of publication is in the past.')
  return db.transaction(
    (tx): Outcome<Publication> => {
      const found = getVersion(tx, versionId)
      if (!found) return refused('unknown', 'There is no such version.')
      const { version, report } = found
      if (!getApproval(tx, version)) return refused('not-approved', 'This version has to be approved first.')
      const waiting = listPublications(tx, report.id).some(
        (p) => !p.cancelledAt && !p.withdrawnAt && p.liveAt > now,
      )
      if (waiting)
        return refused(
          'already-scheduled',
          'This report is scheduled already. Cancel that, or change its time.',
        )
      const row = tx
        .insert(publication)
        .values({ reportId: report.id, versionId, liveAt, scheduledBy: by.id, scheduledAt: now })
        .returning()
        .get()
      const verb = liveAt.getTime() === now.getTime() ? 'publish' : 'schedule'
      const detail = { version: version.number, liveAt: liveAt.toISOString() }
      recordEvent(tx, { by, verb, subject: report.slug, detail }, now)
      return done(row)
    },
    { behavior: 'immediate' },
  )
}
