/** The filings behind what is public, by way of the one door. */
import { desc, eq } from 'drizzle-orm'
import type { DbOrTx } from '../open-db.ts'
import { filing, original, publication, report, version } from '../schema.ts'
import { isLive, type LiveReport } from './reports.ts'

/** The bytes, as they were uploaded, of the filing behind a report that came through the door. */
export function getOriginalOf(db: DbOrTx, report: Pick<LiveReport, 'sha256'>): Buffer | null {
  const row = db
    .select({ bytes: original.bytes })
    .from(original)
    .where(eq(original.sha256, report.sha256))
    .get()
  return row?.bytes ?? null
}

/** The filings that live versions were read from, superseded ones too, the latest first. */
export function listLiveFilings(db: DbOrTx, now: Date, limit = -1) {
  return (
    db
      .select({
        slug: report.slug,
        versionNumber: version.number,
        liveAt: publication.liveAt,
        sha256: filing.sha256,
        fileName: filing.fileName,
        form: filing.form,
        items: filing.items,
        reportDate: filing.reportDate,
        size: original.size,
      })
      .from(publication)
      .innerJoin(version, eq(version.id, publication.versionId))
      .innerJoin(report, eq(report.id, publication.reportId))
      .innerJoin(filing, eq(filing.id, version.filingId))
      .innerJoin(original, eq(original.sha256, filing.sha256))
      .where(isLive(now))
      .orderBy(desc(publication.liveAt), desc(publication.id))
      // SQLite takes a negative limit for none.
      .limit(limit)
      .all()
  )
}
