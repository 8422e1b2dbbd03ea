import { getDb } from '#db/client.ts'
import { getCompany } from '#db/queries/company.ts'
import { firstPublished, lastPublicChange } from '#db/queries/public-times.ts'
import { listLiveContents, listLiveQuarters } from '#db/queries/reports.ts'
import { siteUrl } from '#lib/environment/site-url.ts'
import { resultsFeed } from '#lib/syndication/feeds.ts'
import { quarterName } from './(site)/quarter-name.ts'

/** How many quarters a feed holds: two years, more than any reader lags behind. */
const ENTRIES = 8

/** The feeds as they stand at `now`, and when they last changed. */
export function readResultsFeed(now: Date): { atom: string; json: string; lastModified: Date | null } {
  const [db, site] = [getDb(), siteUrl()]
  const reports = listLiveQuarters(db, now, ENTRIES)
  const first = firstPublished(db, now)
  const contents = new Map(
    listLiveContents(
      db,
      reports.map((report) => report.versionId),
      now,
    ).map(({ versionId, content }) => [versionId, content]),
  )
  const entries = reports.map((report) => {
    const release = contents.get(report.versionId)?.release
    return {
      address: `${site}/results/${report.slug}`,
      title: release?.headline ?? `${quarterName(report)} results`,
      summary: release?.paragraphs[0]?.text ?? quarterName(report),
      firstPublished: first.get(report.id) ?? report.liveAt,
      updated: report.liveAt,
    }
  })
  const company = getCompany(db)?.name ?? 'Investor relations'
  return { ...resultsFeed(company, site, entries), lastModified: lastPublicChange(db, now) }
}
