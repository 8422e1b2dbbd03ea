import type { Db } from '#db/open-db.ts'
import { getLiveReport, type LiveQuarter } from '#db/queries/reports.ts'
import type { Filing } from '#lib/filing/filing.ts'

/** The filing of the fiscal quarter before one, where it is public. */
export function filingOfQuarterBefore(
  db: Db,
  { fiscalYear, fiscalQuarter }: Pick<LiveQuarter, 'fiscalYear' | 'fiscalQuarter'>,
  now: Date,
): Filing | null {
  const slug = fiscalQuarter === 1 ? `${fiscalYear - 1}-q4` : `${fiscalYear}-q${fiscalQuarter - 1}`
  return getLiveReport(db, slug, now)?.content ?? null
}
