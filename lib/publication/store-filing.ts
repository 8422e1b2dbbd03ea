import type { Db, Tx } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { findFilingBySha256 } from '#db/queries/filings.ts'
import { type FilingRow, filing, original, type Person, type Version } from '#db/schema.ts'
import { may } from '#lib/auth/may.ts'
import type { Filing } from '#lib/filing/filing.ts'
import { allOrNothing } from './all-or-nothing.ts'
import { draftVersion, reportOf } from './draft-version.ts'
import { done, type Outcome, refused } from './outcome.ts'

export interface Uploaded {
  filing: FilingRow
  /** The draft made from it; null where the filing does not say which quarter it reports. */
  version: Version | null
  /** The same bytes were here before: nothing was changed. */
  already: boolean
}

/** Stores what was read with the bytes that it was read from, and drafts its quarter's report, all or nothing. */
export function storeFiling(
  db: Db,
  by: Person,
  file: { name: string; bytes: Uint8Array },
  read: Filing,
  now: Date,
): Outcome<Uploaded> {
  if (!may(by, 'upload')) return refused('not-allowed', 'Only authors and admins may upload filings.')
  return allOrNothing(db, (tx): Outcome<Uploaded> => {
    const before = findFilingBySha256(tx, read.sha256)
    if (before) return done({ ...before, already: true })
    const row = insertFiling(tx, by, file, read, now)
    const detail = { sha256: read.sha256, filing: row.id }
    recordEvent(tx, { by, verb: 'upload', subject: file.name, detail }, now)
    return done({ filing: row, version: draftOf(tx, by, row, now), already: false })
  })
}

function insertFiling(
  tx: Tx,
  by: Person,
  { name, bytes }: { name: string; bytes: Uint8Array },
  read: Filing,
  now: Date,
): FilingRow {
  tx.insert(original)
    .values({ sha256: read.sha256, bytes: Buffer.from(bytes), size: bytes.length })
    .run()
  return tx
    .insert(filing)
    .values({
      sha256: read.sha256,
      fileName: name,
      form: read.form,
      items: read.items,
      reportDate: read.reportDate,
      earnings: read.earnings,
      registrant: read.registrant.name,
      commissionFileNumber: read.registrant.commissionFileNumber,
      headline: read.release?.headline ?? null,
      reading: read,
      uploadedBy: by.id,
      uploadedAt: now,
    })
    .returning()
    .get()
}

function draftOf(tx: Tx, by: Person, row: FilingRow, now: Date): Version | null {
  const { period } = row.reading
  if (period?.fiscalYear == null || period.fiscalQuarter == null) return null
  const { fiscalYear, fiscalQuarter, end } = period
  const home = reportOf(tx, { fiscalYear, fiscalQuarter }, end, now)
  return draftVersion(tx, by, home, { filingId: row.id, content: row.reading, reason: null }, now)
}
