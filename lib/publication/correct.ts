import { desc, eq } from 'drizzle-orm'
import type { Db } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { getReport } from '#db/queries/versions.ts'
import { type Person, type Version, version } from '#db/schema.ts'
import { may } from '#lib/auth/may.ts'
import { allOrNothing } from './all-or-nothing.ts'
import { draftVersion } from './draft-version.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { checkReason } from './reason.ts'
import { isFixed } from './standing.ts'
import { standingNow } from './standing-now.ts'

/** Begins a correction: a further version, as a draft that says what the newest version says, with a reason. */
export function correct(db: Db, by: Person, reportId: number, reason: string, now: Date): Outcome<Version> {
  if (!may(by, 'edit')) return refused('not-allowed', 'Only authors and admins may correct a report.')
  const refusal = checkReason(reason)
  if (refusal) return refusal
  return allOrNothing(db, (tx) => {
    const report = getReport(tx, reportId)
    const newest = tx
      .select()
      .from(version)
      .where(eq(version.reportId, reportId))
      .orderBy(desc(version.number))
      .limit(1)
      .get()
    if (!report || !newest) return refused('unknown', 'There is no such report.')
    if (!isFixed(standingNow(tx, newest, now))) {
      return refused('draft-waiting', `Version ${newest.number} is still a draft: change that one.`)
    }
    const { filingId, content } = newest
    const row = draftVersion(tx, by, report, { filingId, content, reason: reason.trim() }, now)
    const detail = { version: row.number, reason: reason.trim() }
    recordEvent(tx, { by, verb: 'correct', subject: report.slug, detail }, now)
    return done(row)
  })
}
