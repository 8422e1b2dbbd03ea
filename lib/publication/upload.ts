import { createHash } from 'node:crypto'
import { eq, max } from 'drizzle-orm'
import type { Db, Tx } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { findFilingBySha256 } from '#db/queries/filings.ts'
import { type FilingRow, filing, original, type Person, report, type Version, version } from '#db/schema.ts'
import { may } from '#lib/auth/may.ts'
import type { Filing } from '#lib/filing/filing.ts'
import { parseFiling } from '#lib/filing/parse-filing.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { storeContent } from './store-content.ts'

/** The most that one uploaded file may weigh, in bytes. */
export const LARGEST_UPLOAD = 25 * 1024 * 1024

export interface Uploaded {
  filing: FilingRow
  /** The draft made from it; null where the filing does not say which quarter it reports. */
  version: Version | null
  /** The same bytes were here before: nothing was changed. */
  already: boolean
}

/**
 * Reads a filing and stores it with its original bytes and a draft of its quarter's report, in one transaction.
 * Refuses what is no filing, and a filing that reports no results; then nothing is stored.
 */
export async function upload(
  db: Db,
  by: Person,
  file: { name: string; bytes: Uint8Array },
  now: Date,
): Promise<Outcome<Uploaded>> {
  if (!may(by, 'upload')) return refused('not-allowed', 'Only authors and admins may upload filings.')
  if (file.bytes.length > LARGEST_UPLOAD) {
    return refused('too-large', `${file.name} is larger than 25 MB, the most that Openbell reads.`)
  }
  const before = findFilingBySha256(db, createHash('sha256').update(file.bytes).digest('hex'))
  if (before) return done({ ...before, already: true })

  const { filing: read, fault } = await parseFiling(file.bytes, file.name)
  if (fault) return refused(fault.code, fault.message)
  if (!read.earnings) return refused('no-results', sayWhatItIs(read))

  return db.transaction(
    (tx) => {
      const raced = findFilingBySha256(tx, read.sha256)
      return done(raced ? { ...raced, already: true } : { ...store(tx, by, file, read, now), already: false })
    },
    { behavior: 'immediate' },
  )
}

function store(tx: Tx, by: Person, file: { name: string; bytes: Uint8Array }, read: Filing, now: Date) {
  tx.insert(original)
    .values({ sha256: read.sha256, bytes: Buffer.from(file.bytes), size: file.bytes.length })
    .run()
  const row = tx
    .insert(filing)
    .values({
      sha256: read.sha256,
      fileName: file.name,
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
  recordEvent(
    tx,
    { by, verb: 'upload', subject: file.name, detail: { sha256: read.sha256, filing: row.id } },
    now,
  )
  const { period } = read
  if (period?.fiscalYear == null || period.fiscalQuarter == null) return { filing: row, version: null }
  const quarter = { fiscalYear: period.fiscalYear, fiscalQuarter: period.fiscalQuarter }
  return { filing: row, version: draftVersion(tx, by, row, quarter, now) }
}

/** Makes the next version of a quarter's report from a filing: a draft. The report is made where it is missing. */
export function draftVersion(
  tx: Tx,
  by: Person,
  from: FilingRow,
  quarter: { fiscalYear: number; fiscalQuarter: 1 | 2 | 3 | 4 },
  now: Date,
): Version {
  const slug = `${quarter.fiscalYear}-q${quarter.fiscalQuarter}`
  const periodEnd = from.reading.period?.end ?? from.reportDate ?? now.toISOString().slice(0, 10)
  const home =
    tx.select().from(report).where(eq(report.slug, slug)).get() ??
    tx
      .insert(report)
      .values({ ...quarter, slug, periodEnd, createdAt: now })
      .returning()
      .get()
  const last = tx
    .select({ number: max(version.number) })
    .from(version)
    .where(eq(version.reportId, home.id))
    .get()
  const draft = tx
    .insert(version)
    .values({
      reportId: home.id,
      number: (last?.number ?? 0) + 1,
      filingId: from.id,
      content: from.reading,
      contentHash: '',
      author: by.id,
      createdAt: now,
    })
    .returning()
    .get()
  return storeContent(tx, draft.id, from.reading)
}

function sayWhatItIs(read: Filing): string {
  const what = [read.form && `Form ${read.form}`, read.items.length && `Item ${read.items.join(', ')}`]
    .filter(Boolean)
    .join(', ')
  const says = what ? ` It is a filing on ${what}.` : ''
  return `${read.file} reports no results of operations, so there is no quarter to publish from it.${says} Nothing was stored.`
}
