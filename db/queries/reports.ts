/** The one door: every public reader comes through here, with `now`, and sees only what is live. */
import { and, asc, desc, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Filing } from '../../lib/filing/filing.ts'
import type { DbOrTx } from '../open-db.ts'
import { filing, publication, report, version } from '../schema.ts'

/** A report as the public may see it: one of its live versions. */
export interface LiveReport {
  id: number
  slug: string
  fiscalYear: number
  fiscalQuarter: 1 | 2 | 3 | 4
  periodEnd: string
  versionId: number
  versionNumber: number
  /** Why this version followed another; null for the first. */
  correctionReason: string | null
  /** When this version went live. */
  liveAt: Date
  sha256: string
  fileName: string
  content: Filing
}

/** What lists need: a live report without its content. */
export type LiveReportEntry = Omit<LiveReport, 'content'> & { headline: string | null }

/** Whether a publication is public at `now`: the condition of every public query. */
export const isLive = (now: Date, of: typeof publication | typeof newer = publication) =>
  and(lte(of.liveAt, now), isNull(of.cancelledAt), or(isNull(of.withdrawnAt), gt(of.withdrawnAt, now)))

const newer = alias(publication, 'newer')

/**
 * Whether a publication is what a reader sees of its report at `now`: the latest live one. For a cross join, whose
 * order SQLite keeps: it then goes report by report, and a limit ends the walk.
 */
export const isNewestLive = (db: DbOrTx, now: Date) =>
  eq(
    publication.id,
    db
      .select({ id: newer.id })
      .from(newer)
      .where(and(eq(newer.reportId, report.id), isLive(now, newer)))
      .orderBy(desc(newer.liveAt), desc(newer.id))
      .limit(1),
  )

export const entryFields = {
  id: report.id,
  slug: report.slug,
  fiscalYear: report.fiscalYear,
  fiscalQuarter: report.fiscalQuarter,
  periodEnd: report.periodEnd,
  versionId: version.id,
  versionNumber: version.number,
  correctionReason: version.reason,
  liveAt: publication.liveAt,
  sha256: filing.sha256,
  fileName: filing.fileName,
}

/** A live report as its address and its figures need it: without its words, which are slow to list. */
export type LiveQuarter = Omit<LiveReport, 'content'>

/** The live report at an address; null alike for one that is unknown, embargoed, cancelled or withdrawn. */
export function getLiveReport(db: DbOrTx, slug: string, now: Date): LiveReport | null {
  return (
    db
      .select({ ...entryFields, content: version.content })
      .from(report)
      .crossJoin(publication)
      .innerJoin(version, eq(version.id, publication.versionId))
      .innerJoin(filing, eq(filing.id, version.filingId))
      .where(and(isNewestLive(db, now), eq(report.slug, slug)))
      .get() ?? null
  )
}

/** The latest quarter that is live. */
export function getLatestLiveReport(db: DbOrTx, now: Date): LiveReport | null {
  const latest = db
    .select({ slug: report.slug })
    .from(report)
    .crossJoin(publication)
    .where(isNewestLive(db, now))
    .orderBy(desc(report.fiscalYear), desc(report.fiscalQuarter))
    .limit(1)
    .get()
  return latest ? getLiveReport(db, latest.slug, now) : null
}

/** One version of a report as it once went live and was not withdrawn: a superseded one keeps its address. */
export function getLiveVersion(db: DbOrTx, slug: string, number: number, now: Date): LiveReport | null {
  return (
    db
      .select({ ...entryFields, content: version.content })
      .from(publication)
      .innerJoin(version, eq(version.id, publication.versionId))
      .innerJoin(report, eq(report.id, publication.reportId))
      .innerJoin(filing, eq(filing.id, version.filingId))
      .where(and(isLive(now), eq(report.slug, slug), eq(version.number, number)))
      .orderBy(asc(publication.liveAt))
      .limit(1)
      .get() ?? null
  )
}

/** All versions of a report that went live, the newest first. */
export function listLiveVersions(db: DbOrTx, slug: string, now: Date) {
  return db
    .select({
      number: version.number,
      reason: version.reason,
      liveAt: publication.liveAt,
      sha256: filing.sha256,
    })
    .from(publication)
    .innerJoin(version, eq(version.id, publication.versionId))
    .innerJoin(report, eq(report.id, publication.reportId))
    .innerJoin(filing, eq(filing.id, version.filingId))
    .where(and(isLive(now), eq(report.slug, slug)))
    .orderBy(desc(version.number))
    .all()
}

/** The content of several live reports at once, in no order, for what reads across quarters. */
export function listLiveContents(
  db: DbOrTx,
  versionIds: number[],
  now: Date,
): { versionId: number; content: Filing }[] {
  return db
    .select({ versionId: version.id, content: version.content })
    .from(publication)
    .innerJoin(version, eq(version.id, publication.versionId))
    .where(and(isLive(now), inArray(version.id, versionIds)))
    .all()
}
