import type { Db, Tx } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { getCompany } from '#db/queries/company.ts'
import { getApproval, getVersion, listPublications } from '#db/queries/versions.ts'
import { type Person, type Publication, publication } from '#db/schema.ts'
import { may } from '#lib/auth/may.ts'
import { isNewestQuarter } from './newest-quarter.ts'
import { type Found, onVersion } from './on-version.ts'
import { isOtherCompany } from './other-company.ts'
import { done, type Outcome, type Refusal, refused } from './outcome.ts'

/** What the person who publishes decided. */
export interface Choices {
  /** Yes to the question whether to publish a filing of another company than the one whose portal this is. */
  otherCompany?: boolean
  /** Whether subscribers are mailed once it is live; where it is left open, for the newest quarter alone. */
  tellSubscribers?: boolean
}

/** Who publishes, as far as the verb needs to know to begin. */
const toPublish = {
  needs: 'publish',
  notAllowed: 'Only approvers and admins may publish a report.',
} as const

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
  choices: Choices = {},
): Outcome<Publication> {
  return onVersion(db, { by, ...toPublish, versionId }, (tx, found) =>
    makePublic(tx, by, found, liveAt, now, choices),
  )
}

/** The part of {@link publish} that a larger transaction has in it. */
export function makePublic(
  tx: Tx,
  by: Person,
  found: Found,
  liveAt: Date,
  now: Date,
  choices: Choices,
): Outcome<Publication> {
  if (!may(by, toPublish.needs)) return refused('not-allowed', toPublish.notAllowed)
  if (liveAt < now) return refused('in-the-past', 'The time of publication is in the past.')
  const { version, report } = found
  const { otherCompany = false, tellSubscribers = isNewestQuarter(tx, report) } = choices
  const refusal = whyNot(tx, found, now, otherCompany)
  if (refusal) return { done: false, refusal }
  const row = tx
    .insert(publication)
    .values({
      reportId: report.id,
      versionId: version.id,
      liveAt,
      scheduledBy: by.id,
      scheduledAt: now,
      tellSubscribers,
    })
    .returning()
    .get()
  const verb = liveAt.getTime() === now.getTime() ? 'publish' : 'schedule'
  const detail = {
    version: version.number,
    liveAt: liveAt.toISOString(),
    tellSubscribers,
    ...(otherCompany && { otherCompany }),
  }
  recordEvent(tx, { by, verb, subject: report.slug, detail }, now)
  return done(row)
}

function whyNot(tx: Tx, { version, report }: Found, now: Date, otherCompany: boolean): Refusal | null {
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
  if (isOtherCompany(version.content.registrant, getCompany(tx)) && !otherCompany) {
    return {
      code: 'other-company',
      message: `This filing is ${version.content.registrant.name ?? 'another registrant'}’s, not that of the company whose portal this is. Confirm that it is meant to be published here.`,
    }
  }
  return null
}
