import { and, desc, eq, isNull } from 'drizzle-orm'
import type { DbOrTx } from '../open-db.ts'
import {
  type Approval,
  approval,
  type Publication,
  publication,
  type Report,
  report,
  type Version,
  version,
} from '../schema.ts'

/** A version with the report it belongs to; null where there is none. Not for public pages: see reports.ts. */
export function getVersion(db: DbOrTx, versionId: number): { version: Version; report: Report } | null {
  return (
    db
      .select({ version, report })
      .from(version)
      .innerJoin(report, eq(report.id, version.reportId))
      .where(eq(version.id, versionId))
      .get() ?? null
  )
}

/** The approval of what a version says now; null where there is none, or an edit took it away. */
export function getApproval(db: DbOrTx, of: Version): Approval | null {
  return (
    db
      .select()
      .from(approval)
      .where(
        and(
          eq(approval.versionId, of.id),
          eq(approval.contentHash, of.contentHash),
          isNull(approval.withdrawnAt),
        ),
      )
      .orderBy(desc(approval.id))
      .limit(1)
      .get() ?? null
  )
}

/** All publications of a report, the newest first, cancelled and withdrawn ones too. */
export function listPublications(db: DbOrTx, reportId: number): Publication[] {
  return db
    .select()
    .from(publication)
    .where(eq(publication.reportId, reportId))
    .orderBy(desc(publication.id))
    .all()
}

export function getReport(db: DbOrTx, reportId: number): Report | null {
  return db.select().from(report).where(eq(report.id, reportId)).get() ?? null
}

/** A version by its address in the newsroom: the quarter and its number. */
export function getVersionByNumber(
  db: DbOrTx,
  slug: string,
  number: number,
): { version: Version; report: Report } | null {
  return (
    db
      .select({ version, report })
      .from(version)
      .innerJoin(report, eq(report.id, version.reportId))
      .where(and(eq(report.slug, slug), eq(version.number, number)))
      .get() ?? null
  )
}

export function listReports(db: DbOrTx): Report[] {
  return db.select().from(report).orderBy(desc(report.fiscalYear), desc(report.fiscalQuarter)).all()
}
