import { answer } from '#app/answer.ts'
import { getDb } from '#db/client.ts'
import { getCompany } from '#db/queries/company.ts'
import { withHeadlines } from '#db/queries/public-headlines.ts'
import { listQuartersLiveSince } from '#db/queries/public-quarters.ts'
import { siteUrl } from '#lib/environment/site-url.ts'
import { newsSitemapXml } from '#lib/syndication/sitemap.ts'
import { quarterName } from '../quarter-name.ts'

export const dynamic = 'force-dynamic'

/** A news sitemap holds what was published in the last two days. */
const NEWS_LASTS = 2 * 86_400_000

export function GET(request: Request): Response {
  const [db, now, site] = [getDb(), new Date(), siteUrl()]
  const recent = listQuartersLiveSince(db, new Date(now.getTime() - NEWS_LASTS), now)
  const entries = withHeadlines(db, recent, now).map((report) => ({
    address: `${site}/results/${report.slug}`,
    title: report.headline ?? `${quarterName(report)} results`,
    published: report.liveAt,
  }))
  const body = newsSitemapXml(getCompany(db)?.name ?? 'Investor relations', entries)
  return answer(request, { body, type: 'application/xml; charset=utf-8' })
}
