import { answer } from '#app/answer.ts'
import { getDb } from '#db/client.ts'
import { listLiveAddresses } from '#db/queries/public-quarters.ts'
import { lastPublicChange } from '#db/queries/public-times.ts'
import { siteUrl } from '#lib/environment/site-url.ts'
import { sitemapXml } from '#lib/syndication/sitemap.ts'

export const dynamic = 'force-dynamic'

/** Pages that change whenever a report does. */
const OVERVIEWS = ['/', '/results', '/financials', '/events', '/filings']

export function GET(request: Request): Response {
  const [db, now, site] = [getDb(), new Date(), siteUrl()]
  const lastModified = lastPublicChange(db, now)
  const entries = [
    ...OVERVIEWS.map((path) => ({ address: `${site}${path}`, lastModified })),
    ...listLiveAddresses(db, now).map((report) => ({
      address: `${site}/results/${report.slug}`,
      lastModified: report.liveAt,
    })),
  ]
  return answer(request, { body: sitemapXml(entries), type: 'application/xml; charset=utf-8', lastModified })
}
