import { eq, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { getCompany } from '#db/queries/company.ts'
import { findFiling } from '#db/queries/filings.ts'
import { getVersion, listPublications, listReports } from '#db/queries/versions.ts'
import { type Company, company, event, type Person, publication } from '#db/schema.ts'
import { may } from '#lib/auth/may.ts'
import { allOrNothing } from './all-or-nothing.ts'
import { forgetLogos } from './logo.ts'
import { isOtherCompany } from './other-company.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { withdrawAll } from './withdraw.ts'

const REASON = 'The portal was made another company’s.'

/** What the company before had that the next one does not share. */
const FORGOTTEN = {
  tagline: null,
  ticker: null,
  mic: null,
  website: null,
  contactName: null,
  contactEmail: null,
  contactPhone: null,
  address: null,
  boilerplate: null,
  accent: null,
  inventedNotice: null,
} as const

/**
 * Makes the portal that of the company which filed a filing, by what its cover says: for whoever tried Openbell on
 * the demo company. All reports of other companies and all events are taken off the public site at once, and what is
 * scheduled of them is cancelled.
 */
export function takeOver(db: Db, by: Person, filingId: number, now: Date): Outcome<Company> {
  if (!may(by, 'change settings')) return refused('not-allowed', 'Only admins may change the settings.')
  return allOrNothing(db, (tx) => {
    const { registrant } = findFiling(tx, filingId)?.filing.reading ?? {}
    if (!registrant) return refused('unknown', 'There is no such filing.')
    const { name, cik, commissionFileNumber } = registrant
    if (!name)
      return refused('no-name', 'This filing does not say who filed it. Fill in the settings by hand.')
    const before = getCompany(tx)
    if (!before) return refused('no-settings', 'There are no settings yet. Fill them in first.')
    const row = tx
      .update(company)
      .set({ ...FORGOTTEN, name, cik, commissionFileNumber, updatedAt: now })
      .where(eq(company.id, before.id))
      .returning()
      .get()
    forgetLogos(tx, now)
    const withdrawn = takeDownOthers(tx, row, now)
    // An event does not say whose it is: whatever was announced until now, the company before announced.
    const { changes: events } = tx
      .update(event)
      .set({ withdrawnAt: now, changedAt: now })
      .where(isNull(event.withdrawnAt))
      .run()
    const detail = { from: before.name, filing: filingId, withdrawn, events }
    recordEvent(tx, { by, verb: 'take over portal', subject: name, detail }, now)
    return done(row)
  })
}

/** The quarters that were taken down. */
function takeDownOthers(tx: Tx, ours: Company, now: Date): string[] {
  return listReports(tx).flatMap(({ id, slug }) => {
    const open = listPublications(tx, id).filter((row) => !row.cancelledAt && !row.withdrawnAt)
    const others = open.filter((row) => {
      const registrant = getVersion(tx, row.versionId)?.version.content.registrant
      return registrant !== undefined && isOtherCompany(registrant, ours)
    })
    if (others.length === 0) return []
    for (const row of others.filter(({ liveAt }) => liveAt > now)) {
      tx.update(publication).set({ cancelledAt: now, reason: REASON }).where(eq(publication.id, row.id)).run()
    }
    withdrawAll(tx, id, REASON, now)
    return [slug]
  })
}
