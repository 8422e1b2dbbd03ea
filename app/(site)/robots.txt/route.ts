import { answer } from '#app/answer.ts'
import { siteUrl } from '#lib/environment/site-url.ts'

export const dynamic = 'force-dynamic'

export function GET(request: Request): Response {
  const site = siteUrl()
  const lines = [
    'User-agent: *',
    'Disallow: /admin',
    '',
    `Sitemap: ${site}/sitemap.xml`,
    `Sitemap: ${site}/news-sitemap.xml`,
  ]
  return answer(request, { body: `${lines.join('\n')}\n`, type: 'text/plain; charset=utf-8' })
}
