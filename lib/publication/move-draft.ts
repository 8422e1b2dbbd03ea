import { eq, max } from 'drizzle-orm'
import type { Db, Tx } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { getApproval, listPublications } from '#db/queries/versions.ts'
import { type Person, type Report, report, type Version, version } from '#db/schema.ts'
import type { Filing } from '#lib/filing/filing.ts'
import { keepEdit, textOf, toEdit, whyNot } from './change-draft.ts'
import { checkContent } from './check-content.ts'
import { reportOf } from './draft-version.ts'
import { type Found, onVersion } from './on-version.ts'
import { done, type Outcome, type Refusal, refused } from './outcome.ts'
import { ofPeriod } from './places/of-cover.ts'
import type { Answers } from './places/place.ts'
import { type Quarter, quarterSlug } from './quarter-slug.ts'
import { storeContent } from './store-content.ts'

/** Where a draft is to be moved. */
export interface Move {
  /** `fiscalYear`, `fiscalQuarter` and `end`. */
  answers: Answers
  reason: string
  revision: number
  /** It corrects what is public or scheduled in that quarter, for the reason given. */
  asCorrection: boolean
}

/**
 * Moves a draft to the quarter that it truly reports, where the reader read another. Its address changes with it. An
 * approved version stays where it is, and so does one that was scheduled or public once. Into a quarter that has a
 * live or scheduled report it goes only as a correction of it.
 */
export function moveDraft(
  db: Db,
  by: Person,
  versionId: number,
  { answers, reason, revision, asCorrection }: Move,
  now: Date,
): Outcome<{ version: Version; report: Report }> {
  return onVersion(db, { by, ...toEdit, versionId, reason }, (tx, found) => {
    const fault = whyNot(tx, found.version, revision, now) ?? whyFixed(tx, found)
    if (fault) return { done: false, refusal: fault }
    const at = ofPeriod(found.version.content)
    const told = at.compose(answers)
    const changed = 'misfit' in told ? told : at.write(told.text)
    if ('misfit' in changed) return refused('not-fitting', changed.misfit)
    const after = ofPeriod(changed).text
    if (after === at.text) return refused('same', 'That is its quarter already.')
    const home = homeOf(tx, found, changed, now)
    const refusal = whyNotThere(tx, found, home, changed, asCorrection)
    if (refusal) return { done: false, refusal }
    const kept = { place: 'period', before: at.text, after, reason: reason.trim() }
    keepEdit(tx, by, found, kept, now)
    const moved = putInto(tx, found, home, {
      content: checkContent(tx, changed, textOf(tx, found.version), now),
      reason: asCorrection ? reason.trim() : found.version.reason,
    })
    const detail = { from: found.report.slug, to: home.slug, version: moved.number, reason: reason.trim() }
    recordEvent(tx, { by, verb: 'move draft', subject: home.slug, detail }, now)
    return done({ version: moved, report: home })
  })
}

function whyFixed(tx: Tx, { version: of }: Found): Refusal | null {
  if (getApproval(tx, of)) {
    return {
      code: 'approved',
      message:
        'This version is approved, so it stays in its quarter. An edit takes the approval away; then move it.',
    }
  }
  const held = listPublications(tx, of.reportId).some(({ versionId }) => versionId === of.id)
  return held
    ? {
        code: 'held',
        message:
          'This version was scheduled once, so it stays in its quarter. Upload the filing’s amendment instead.',
      }
    : null
}

function homeOf(tx: Tx, { report: from }: Found, { period }: Filing, now: Date): Report {
  const quarter = { fiscalYear: period?.fiscalYear, fiscalQuarter: period?.fiscalQuarter } as Quarter
  return quarterSlug(quarter) === from.slug ? from : reportOf(tx, quarter, period?.end ?? '', now)
}

function whyNotThere(
  tx: Tx,
  { version: of, report: from }: Found,
  home: Report,
  { period }: Filing,
  asCorrection: boolean,
): Refusal | null {
  const name = `Q${home.fiscalQuarter} ${home.fiscalYear}`
  const others = versionsOf(tx, home.id).filter(({ id }) => id !== of.id)
  if (others.length > 0 && home.periodEnd !== period?.end) {
    return {
      code: 'other-end',
      message: `${name} ended on ${home.periodEnd} by its other version. Give that day.`,
    }
  }
  const taken = listPublications(tx, home.id).some((row) => !row.cancelledAt && !row.withdrawnAt)
  if (!taken || asCorrection || home.id === from.id) return null
  return {
    code: 'taken',
    message: `${name} has a report that is public or scheduled. Say that this corrects it, or choose another quarter.`,
  }
}

const versionsOf = (tx: Tx, reportId: number) =>
  tx.select({ id: version.id }).from(version).where(eq(version.reportId, reportId)).all()

/** A report that no version is left of goes. */
function putInto(
  tx: Tx,
  { version: of, report: from }: Found,
  home: Report,
  says: Pick<Version, 'content' | 'reason'>,
): Version {
  if (home.id !== from.id) {
    const last = tx
      .select({ number: max(version.number) })
      .from(version)
      .where(eq(version.reportId, home.id))
      .get()
    const number = (last?.number ?? 0) + 1
    tx.update(version).set({ reportId: home.id, number }).where(eq(version.id, of.id)).run()
    if (versionsOf(tx, from.id).length === 0) tx.delete(report).where(eq(report.id, from.id)).run()
  }
  const periodEnd = says.content.period?.end ?? home.periodEnd
  tx.update(report).set({ periodEnd }).where(eq(report.id, home.id)).run()
  return storeContent(tx, of.id, says)
}
