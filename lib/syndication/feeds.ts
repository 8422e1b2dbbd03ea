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

/** Results as an Atom feed and as a JSON feed, the newest first. */
export function resultsFeed(
  company: string,
  site: string,
  entries: readonly FeedEntry[],
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
  return { atom: feed.atom1(), json: feed.json1() }
}
