/** Sitemaps (sitemaps.org, and Google's news extension): which addresses there are, and when each last changed. */
export interface SitemapEntry {
  /** Absolute. */
  address: string
  lastModified: Date | null
}

export interface NewsEntry {
  address: string
  title: string
  published: Date
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9'

export function sitemapXml(entries: readonly SitemapEntry[]): string {
  const urls = entries.map(
    ({ address, lastModified }) =>
      `<url><loc>${escaped(address)}</loc>${lastModified ? `<lastmod>${lastModified.toISOString()}</lastmod>` : ''}</url>\n`,
  )
  return `${HEAD}<urlset xmlns="${SITEMAP}">\n${urls.join('')}</urlset>\n`
}

/** News of the last two days: older entries are to be left out by whoever calls. */
export function newsSitemapXml(publisher: string, entries: readonly NewsEntry[]): string {
  const urls = entries.map(
    ({ address, title, published }) =>
      `<url><loc>${escaped(address)}</loc><news:news><news:publication><news:name>${escaped(publisher)}</news:name>` +
      `<news:language>en</news:language></news:publication><news:publication_date>${published.toISOString()}` +
      `</news:publication_date><news:title>${escaped(title)}</news:title></news:news></url>\n`,
  )
  return `${HEAD}<urlset xmlns="${SITEMAP}" xmlns:news="${NEWS}">\n${urls.join('')}</urlset>\n`
}
