import { Feed } from 'feed'

export interface FeedEntry {
  /** Absolute, and for good. */
  address: string
  title: string
  /** Plain text. */
  summary: string
  firstPublished: Date
  updated: Date
}

/**
 * Results as an Atom feed and as a JSON feed, the newest first. Where there is a `hub` (WebSub) that is told of changes
 * both name it.
 */
export function resultsFeed(
  company: string,
  site: string,
  entries: readonly FeedEntry[],
  hub: string | null = null,
): { atom: string; json: string } {
  const feed = new Feed({
    title: `${company}: results`,
    description: `Quarterly results of ${company}`,
    id: `${site}/results`,
    link: `${site}/results`,
    language: 'en',
    copyright: company,
    generator: 'Openbell',
    updated: new Date(Math.max(0, ...entries.map((entry) => entry.updated.getTime()))),
    feedLinks: { atom: `${site}/feed.atom`, json: `${site}/feed.json` },
    author: { name: company, link: site },
    hub: hub ?? undefined,
  })
  for (const entry of entries) {
    feed.addItem({
      title: entry.title,
      id: entry.address,
      link: entry.address,
      description: entry.summary,
      date: entry.updated,
      published: entry.firstPublished,
    })
  }
  const hubs = hub ? { hubs: [{ type: 'WebSub', url: hub }] } : {}
  return { atom: feed.atom1(), json: JSON.stringify({ ...JSON.parse(feed.json1()), ...hubs }) }
}
