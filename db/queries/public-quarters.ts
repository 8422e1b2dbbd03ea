/** Lists of live quarters, by way of the one door. */
import { and, asc, desc, eq, exists, gte, inArray, max, sql } from 'drizzle-orm'
import type { DbOrTx } from '../open-db.ts'
import { filing, publication, report, version } from '../schema.ts'
import { entryFields, isLive, isNewestLive, type LiveQuarter } from './reports.ts'

type FiscalQuarter = Pick<LiveQuarter, 'fiscalYear' | 'fiscalQuarter'>

/** The live quarters, the latest first: all, or as many as asked for; from before a quarter on, where one is named. */
export function listLiveQuarters(db: DbOrTx, now: Date, limit = -1, before?: FiscalQuarter): LiveQuarter[] {
  return (
    liveQuarters(db)
      .where(and(isNewestLive(db, now), before && isBefore(before)))
      .orderBy(desc(report.fiscalYear), desc(report.fiscalQuarter))
      // SQLite takes a negative limit for none.
      .limit(limit)
      .all()
  )
}

/** The live quarters of some fiscal years, the latest first. */
export function listLiveQuartersOf(db: DbOrTx, years: readonly number[], now: Date): LiveQuarter[] {
  return liveQuarters(db)
    .where(and(isNewestLive(db, now), inArray(report.fiscalYear, [...years])))
    .orderBy(desc(report.fiscalYear), desc(report.fiscalQuarter))
    .all()
}

/** The first live quarter that follows one. */
export function getNextLiveQuarter(db: DbOrTx, after: FiscalQuarter, now: Date): LiveQuarter | null {
  return (
    liveQuarters(db)
      .where(and(isNewestLive(db, now), isAfter(after)))
      .orderBy(asc(report.fiscalYear), asc(report.fiscalQuarter))
      .limit(1)
      .get() ?? null
  )
}

/** The live quarters whose newest live version is one of these, in no order. */
export function listLiveQuartersOfVersions(
  db: DbOrTx,
  versionIds: readonly number[],
  now: Date,
): LiveQuarter[] {
  if (versionIds.length === 0) return []
  return quartersByPublication(db)
    .where(and(inArray(publication.versionId, [...versionIds]), isNewestLive(db, now)))
    .all()
}

/** The quarters of which what readers see went live at an instant or later, the latest to do so first. */
export function listQuartersLiveSince(db: DbOrTx, since: Date, now: Date): LiveQuarter[] {
  return quartersByPublication(db)
    .where(and(gte(publication.liveAt, since), isNewestLive(db, now)))
    .orderBy(desc(publication.liveAt))
    .all()
}

/** Which versions are what readers see of their quarters. */
export function listLiveVersionIds(db: DbOrTx, now: Date): number[] {
  return db
    .select({ id: publication.versionId })
    .from(report)
    .crossJoin(publication)
    .where(isNewestLive(db, now))
    .all()
    .map(({ id }) => id)
}

/** The fiscal years that have a live quarter, the latest first. */
export function listLiveYears(db: DbOrTx, now: Date): number[] {
  const shown = db
    .select({ id: publication.id })
    .from(publication)
    .where(and(eq(publication.reportId, report.id), isLive(now)))
  return db
    .selectDistinct({ year: report.fiscalYear })
    .from(report)
    .where(exists(shown))
    .orderBy(desc(report.fiscalYear))
    .all()
    .map(({ year }) => year)
}

/** The addresses of all live quarters, the latest first, and when what stands there went live: no more of them. */
export function listLiveAddresses(db: DbOrTx, now: Date) {
  return db
    .select({ slug: report.slug, liveAt: max(publication.liveAt) })
    .from(publication)
    .innerJoin(report, eq(report.id, publication.reportId))
    .where(isLive(now))
    .groupBy(publication.reportId)
    .orderBy(desc(report.slug))
    .all()
}

const liveQuarters = (db: DbOrTx) =>
  db
    .select(entryFields)
    .from(report)
    .crossJoin(publication)
    .innerJoin(version, eq(version.id, publication.versionId))
    .innerJoin(filing, eq(filing.id, version.filingId))
    .$dynamic()

/** The other way round, for the few that some publications lead to. */
const quartersByPublication = (db: DbOrTx) =>
  db
    .select(entryFields)
    .from(publication)
    .innerJoin(report, eq(report.id, publication.reportId))
    .innerJoin(version, eq(version.id, publication.versionId))
    .innerJoin(filing, eq(filing.id, version.filingId))
    .$dynamic()

const isBefore = ({ fiscalYear, fiscalQuarter }: FiscalQuarter) =>
  sql`(${report.fiscalYear}, ${report.fiscalQuarter}) < (${fiscalYear}, ${fiscalQuarter})`
const isAfter = ({ fiscalYear, fiscalQuarter }: FiscalQuarter) =>
  sql`(${report.fiscalYear}, ${report.fiscalQuarter}) > (${fiscalYear}, ${fiscalQuarter})`
