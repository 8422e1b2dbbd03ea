import { answer } from '#app/answer.ts'
import { getDb } from '#db/client.ts'
import { getCompany } from '#db/queries/company.ts'
import { withHeadlines } from '#db/queries/public-headlines.ts'
import { listLiveQuarters } from '#db/queries/public-quarters.ts'
import { firstPublished, lastPublicChange } from '#db/queries/public-times.ts'
import { currentEnvironment } from '#lib/environment/current-environment.ts'
import { siteUrl } from '#lib/environment/site-url.ts'
import { resultsFeed } from '#lib/syndication/feeds.ts'
import { quarterName } from './quarter-name.ts'

/** How many quarters a feed holds: two years, more than any reader lags behind. */
const ENTRIES = 8

const FEEDS = {
  atom: { path: '/feed.atom', type: 'application/atom+xml; charset=utf-8' },
  json: { path: '/feed.json', type: 'application/feed+json' },
}

/** Answers with a feed as it stands now; its headers say where it is and which hub is told of its changes (WebSub). */
export function answerWithFeed(request: Request, kind: keyof typeof FEEDS): Response {
  const [hub, { path, type }] = [currentEnvironment().WEBSUB_HUB ?? null, FEEDS[kind]]
  const feed = readResultsFeed(new Date(), hub)
  const response = answer(request, { body: feed[kind], type, lastModified: feed.lastModified })
  response.headers.append('Link', `<${siteUrl()}${path}>; rel="self"`)
  if (hub) response.headers.append('Link', `<${hub}>; rel="hub"`)
  return response
}

function readResultsFeed(now: Date, hub: string | null) {
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
  return { ...resultsFeed(company, site, entries, hub), lastModified: lastPublicChange(db, now) }
}
