import { z } from 'zod'
import type { Db } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { findFiling } from '#db/queries/filings.ts'
import type { Person, Report, Version } from '#db/schema.ts'
import { may } from '#lib/auth/may.ts'
import { allOrNothing } from './all-or-nothing.ts'
import { draftVersion, reportOf } from './draft-version.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { quarterSlug } from './quarter-slug.ts'

/** What the form asks of a filing that does not say which quarter it reports. */
export const quarterForm = z.object({
  fiscalYear: z.coerce
    .number('Give the fiscal year, such as 2026.')
    .int('Give the fiscal year, such as 2026.')
    .min(1934, 'Give the fiscal year, such as 2026.')
    .max(2200, 'Give the fiscal year, such as 2026.'),
  fiscalQuarter: z.coerce
    .number('Choose the quarter.')
    .refine((quarter): quarter is 1 | 2 | 3 | 4 => [1, 2, 3, 4].includes(quarter), 'Choose the quarter.'),
  periodEnd: z.iso.date('Give the last day of the quarter.'),
})

/** Says which quarter a filing reports, where the filing itself does not, and makes the draft of its report. */
export function assignQuarter(
  db: Db,
  by: Person,
  filingId: number,
  { fiscalYear, fiscalQuarter, periodEnd }: z.output<typeof quarterForm>,
  now: Date,
): Outcome<{ version: Version; report: Report }> {
  if (!may(by, 'upload')) return refused('not-allowed', 'Only authors and admins may draft a report.')
  return allOrNothing(db, (tx) => {
    const found = findFiling(tx, filingId)
    if (!found) return refused('unknown', 'There is no such filing.')
    if (found.version) return refused('assigned', 'This filing has its quarter already.')
    const quarter = { fiscalYear, fiscalQuarter }
    const label = found.filing.reading.period?.label ?? `Q${fiscalQuarter} ${fiscalYear}`
    const content = { ...found.filing.reading, period: { ...quarter, end: periodEnd, label } }
    const home = reportOf(tx, quarter, periodEnd, now)
    const version = draftVersion(tx, by, home, { filingId, content, reason: null }, now)
    const detail = { quarter: quarterSlug(quarter), periodEnd }
    recordEvent(tx, { by, verb: 'assign quarter', subject: found.filing.fileName, detail }, now)
    return done({ version, report: home })
  })
}
