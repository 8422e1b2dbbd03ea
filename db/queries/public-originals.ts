/** The filings behind what is public, by way of the one door. */
import { eq } from 'drizzle-orm'
import type { DbOrTx } from '../open-db.ts'
import { original } from '../schema.ts'
import type { LiveReport } from './reports.ts'

/** The bytes, as they were uploaded, of the filing behind a report that came through the door. */
export function getOriginalOf(db: DbOrTx, report: Pick<LiveReport, 'sha256'>): Buffer | null {
  return (
    db.select({ bytes: original.bytes }).from(original).where(eq(original.sha256, report.sha256)).get()
      ?.bytes ?? null
  )
}
