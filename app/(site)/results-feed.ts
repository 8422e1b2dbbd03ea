import { getDb } from '#db/client.ts'
import { getCompany } from '#db/queries/company.ts'
import { withHeadlines } from '#db/queries/public-headlines.ts'
import { listLiveQuarters } from '#db/queries/public-quarters.ts'
import { firstPublished, lastPublicChange } from '#db/queries/public-times.ts'
import { siteUrl } from '#lib/environment/site-url.ts'
import { resultsFeed } from '#lib/syndication/feeds.ts'
import { quarterName } from './quarter-name.ts'

/** How many quarters a feed holds: two years, more than any reader lags behind. */
const ENTRIES = 8

/** The feeds as they stand at `now`, and when they last changed. */
export function readResultsFeed(now: Date): { atom: string; json: string; lastModified: Date | null } {
  const [db, site] = [getDb(), siteUrl()]
  const reports = withHeadlines(db, listLiveQuarters(db, now, ENTRIES), now)
  const first = firstPublished(
    db,
    reports.map(({ id }) => id),
    now,
  )
  const entries = reports.map((report) => ({
    address: `${site}/results/${report.slug}`,
    title: report.headline ?? `${quarterName(report)} results`,
    summary: report.lead ?? quarterName(report),
    firstPublished: first.get(report.id) ?? report.liveAt,
    updated: report.liveAt,
  }))
  const company = getCompany(db)?.name ?? 'Investor relations'
  return { ...resultsFeed(company, site, entries), lastModified: lastPublicChange(db, now) }
}
