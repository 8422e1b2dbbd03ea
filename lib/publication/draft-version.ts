import { eq, max } from 'drizzle-orm'
import type { Tx } from '#db/open-db.ts'
import { type Person, type Report, report, type Version, version } from '#db/schema.ts'
import type { Filing } from '#lib/filing/filing.ts'
import { type Quarter, quarterSlug } from './quarter-slug.ts'
import { storeContent } from './store-content.ts'

/** What a further version of a report is made from. */
export interface Draft {
  filingId: number
  content: Filing
  /** Why there is one; null for the first, and for a filing uploaded later. */
  reason: string | null
}

/** Makes the next version of a report: a draft. */
export function draftVersion(tx: Tx, by: Person, of: Report, draft: Draft, now: Date): Version {
  const last = tx
    .select({ number: max(version.number) })
    .from(version)
    .where(eq(version.reportId, of.id))
    .get()
  const row = tx
    .insert(version)
    .values({
      ...draft,
      reportId: of.id,
      number: (last?.number ?? 0) + 1,
      contentHash: '',
      author: by.id,
      createdAt: now,
    })
    .returning()
    .get()
  return storeContent(tx, row.id, draft)
}

/** The report of a quarter, made where it is missing. `periodEnd` is an ISO date. */
export function reportOf(tx: Tx, quarter: Quarter, periodEnd: string, now: Date): Report {
  const slug = quarterSlug(quarter)
  const { fiscalYear, fiscalQuarter } = quarter
  return (
    tx.select().from(report).where(eq(report.slug, slug)).get() ??
    tx.insert(report).values({ fiscalYear, fiscalQuarter, slug, periodEnd, createdAt: now }).returning().get()
  )
}
