import { desc, eq } from 'drizzle-orm'
import type { DbOrTx } from '../open-db.ts'
import {
  type FilingRow,
  filing,
  original,
  person,
  type Report,
  report,
  type Version,
  version,
} from '../schema.ts'

export interface FoundFiling {
  filing: FilingRow
  /** The newest version made from it; null where its quarter is not known. */
  version: Version | null
}

/** The filing of exactly these bytes; null where they are new. */
export function findFilingBySha256(db: DbOrTx, sha256: string): FoundFiling | null {
  return withVersion(db, db.select().from(filing).where(eq(filing.sha256, sha256)).get())
}

export function findFiling(db: DbOrTx, id: number): FoundFiling | null {
  return withVersion(db, db.select().from(filing).where(eq(filing.id, id)).get())
}

function withVersion(db: DbOrTx, row: FilingRow | undefined): FoundFiling | null {
  if (!row) return null
  const newest = db
    .select()
    .from(version)
    .where(eq(version.filingId, row.id))
    .orderBy(desc(version.number))
    .limit(1)
    .get()
  return { filing: row, version: newest ?? null }
}

/** A filing as the newsroom lists it: without what was read in it. */
export interface FilingEntry {
  id: number
  fileName: string
  form: string | null
  items: string[]
  reportDate: string | null
  registrant: string | null
  uploadedAt: Date
  uploadedBy: string
  report: Report | null
  versionNumber: number | null
}

/** All filings, the newest upload first, each with the newest version made from it. Behind a session only. */
export function listFilings(db: DbOrTx): FilingEntry[] {
  const rows = db
    .select({
      id: filing.id,
      fileName: filing.fileName,
      form: filing.form,
      items: filing.items,
      reportDate: filing.reportDate,
      registrant: filing.registrant,
      uploadedAt: filing.uploadedAt,
      uploadedBy: person.name,
      report,
      versionNumber: version.number,
    })
    .from(filing)
    .innerJoin(person, eq(person.id, filing.uploadedBy))
    .leftJoin(version, eq(version.filingId, filing.id))
    .leftJoin(report, eq(report.id, version.reportId))
    .orderBy(desc(filing.uploadedAt), desc(filing.id), desc(version.number))
    .all()
  return rows.filter((row, at) => rows[at - 1]?.id !== row.id)
}

/** The bytes as they were uploaded. Behind a session, or after the one door has let the filing through. */
export function getOriginal(db: DbOrTx, sha256: string): Buffer | null {
  return (
    db.select({ bytes: original.bytes }).from(original).where(eq(original.sha256, sha256)).get()?.bytes ??
    null
  )
}
