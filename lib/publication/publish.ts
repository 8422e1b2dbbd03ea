import type { Db, Tx } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { getCompany } from '#db/queries/company.ts'
import { getApproval, getVersion, listPublications } from '#db/queries/versions.ts'
import { type Person, type Publication, publication, type Report, type Version } from '#db/schema.ts'
import { may } from '#lib/auth/may.ts'
import { isOtherCompany } from './other-company.ts'
import { done, type Outcome, type Refusal, refused } from './outcome.ts'

/** What the person who publishes was asked about, and said yes to. */
export interface Confirmed {
  /** The filing is of another company than the one whose portal this is. */
  otherCompany?: boolean
}

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
  confirmed: Confirmed = {},
): Outcome<Publication> {
  if (!may(by, 'publish')) return refused('not-allowed', 'Only approvers and admins may publish a report.')
  if (liveAt < now) return refused('in-the-past', 'The time of publication is in the past.')
  return db.transaction(
    (tx): Outcome<Publication> => {
      const found = getVersion(tx, versionId)
      if (!found) return refused('unknown', 'There is no such version.')
      const { version, report } = found
      const refusal = whyNot(tx, version, report, now, confirmed)
      if (refusal) return { done: false, refusal }
      const row = tx
        .insert(publication)
        .values({ reportId: report.id, versionId, liveAt, scheduledBy: by.id, scheduledAt: now })
        .returning()
        .get()
      const verb = liveAt.getTime() === now.getTime() ? 'publish' : 'schedule'
      const detail = { version: version.number, liveAt: liveAt.toISOString(), ...confirmed }
      recordEvent(tx, { by, verb, subject: report.slug, detail }, now)
      return done(row)
    },
    { behavior: 'immediate' },
  )
}

function whyNot(tx: Tx, version: Version, report: Report, now: Date, confirmed: Confirmed): Refusal | null {
  if (!getApproval(tx, version)) {
    return { code: 'not-approved', message: 'This version has to be approved first.' }
  }
  const open = listPublications(tx, report.id).filter((row) => !row.cancelledAt && !row.withdrawnAt)
  if (open.some((row) => row.liveAt > now)) {
    return {
      code: 'already-scheduled',
      message: 'This report is scheduled already. Cancel that, or change its time.',
    }
  }
  if (open.some((row) => row.versionId === version.id)) {
    return { code: 'already-public', message: 'This version is public already.' }
  }
  if (open.some((row) => (getVersion(tx, row.versionId)?.version.number ?? 0) > version.number)) {
    return { code: 'superseded', message: 'A later version of this quarter is public already.' }
  }
  if (open.length > 0 && !version.reason) {
    return {
      code: 'no-reason',
      message: 'This quarter is public already. Say what this version corrects before it replaces the other.',
    }
  }
  if (isOtherCompany(version.content.registrant, getCompany(tx)) && !confirmed.otherCompany) {
    return {
      code: 'other-company',
      message: `This filing is ${version.content.registrant.name ?? 'another registrant'}’s, not that of the company whose portal this is. Confirm that it is meant to be published here.`,
    }
  }
  return null
}
