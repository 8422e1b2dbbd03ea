import { desc, eq } from 'drizzle-orm'
import type { Db } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { getApproval, getReport, getVersion, listPublications } from '#db/queries/versions.ts'
import { type Person, type Version, version } from '#db/schema.ts'
import { may } from '#lib/auth/may.ts'
import { draftVersion } from './draft-version.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { checkReason } from './reason.ts'
import { isFixed, standingOf } from './standing.ts'

/** Begins a correction: a further version, as a draft that says what the newest version says, with a reason. */
export function correct(db: Db, by: Person, reportId: number, reason: string, now: Date): Outcome<Version> {
  if (!may(by, 'edit')) return refused('not-allowed', 'Only authors and admins may correct a report.')
  const refusal = checkReason(reason)
  if (refusal) return refusal
  return db.transaction(
    (tx): Outcome<Version> => {
      const report = getReport(tx, reportId)
      const newest = tx
        .select()
        .from(version)
        .where(eq(version.reportId, reportId))
        .orderBy(desc(version.number))
        .limit(1)
        .get()
      if (!report || !newest) return refused('unknown', 'There is no such report.')
      const standing = standingOf(newest, getApproval(tx, newest), listPublications(tx, reportId), now)
      if (!isFixed(standing)) {
        return refused('draft-waiting', `Version ${newest.number} is still a draft: change that one.`)
      }
      const { filingId, content } = newest
      const row = draftVersion(tx, by, report, { filingId, content, reason: reason.trim() }, now)
      const detail = { version: row.number, reason: reason.trim() }
      recordEvent(tx, { by, verb: 'correct', subject: report.slug, detail }, now)
      return done(row)
    },
    { behavior: 'immediate' },
  )
}

/** Says what a version corrects that came of a further filing of the same quarter. Kept once it was approved. */
export function giveReason(
  db: Db,
  by: Person,
  versionId: number,
  reason: string,
  now: Date,
): Outcome<Version> {
  if (!may(by, 'edit')) return refused('not-allowed', 'Only authors and admins may give the reason.')
  const refusal = checkReason(reason)
  if (refusal) return refusal
  return db.transaction(
    (tx): Outcome<Version> => {
      const found = getVersion(tx, versionId)
      if (!found) return refused('unknown', 'There is no such version.')
      const approved = getApproval(tx, found.version)
      const standing = standingOf(found.version, approved, listPublications(tx, found.report.id), now)
      if (isFixed(standing) && found.version.reason) {
        return refused('fixed', 'This version was approved with its reason, which stays.')
      }
      const row = tx
        .update(version)
        .set({ reason: reason.trim() })
        .where(eq(version.id, versionId))
        .returning()
        .get()
      const detail = { version: row.number, reason: row.reason }
      recordEvent(tx, { by, verb: 'give reason', subject: found.report.slug, detail }, now)
      return done(row)
    },
    { behavior: 'immediate' },
  )
}
