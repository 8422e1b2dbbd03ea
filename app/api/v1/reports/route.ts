import { z } from 'zod'
import { getDb } from '#db/client.ts'
import { withHeadlines } from '#db/queries/public-headlines.ts'
import { listLiveQuarters } from '#db/queries/public-quarters.ts'
import { siteUrl } from '#lib/environment/site-url.ts'
import { jsonAnswer, preflight, problem } from '../json-answer.ts'
import { reportShape } from '../report-shape.ts'

export const dynamic = 'force-dynamic'
export const OPTIONS = preflight

const paging = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(8),
  after: z
    .string()
    .regex(/^\d{4}-q[1-4]$/)
    .transform((slug) => ({
      fiscalYear: Number(slug.slice(0, 4)),
      fiscalQuarter: Number(slug.slice(6)) as 1 | 2 | 3 | 4,
    }))
    .optional(),
})

/** Reports, the latest quarter first, a page at a time; `after` is the last quarter of the page before. */
export function GET(request: Request): Response {
  const read = paging.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!read.success) {
    return problem(
      400,
      'Bad request',
      '"limit" is a whole number from 1 to 100, and "after" a quarter such as 2003-q2.',
    )
  }
  const [now, site, { limit, after }] = [new Date(), siteUrl(), read.data]
  const found = listLiveQuarters(getDb(), now, limit + 1, after)
  const page = withHeadlines(getDb(), found.slice(0, limit), now)
  const last = page.at(-1)
  const next =
    last && found.length > limit ? `${site}/api/v1/reports?limit=${limit}&after=${last.slug}` : null
  const body = { reports: page.map((report) => reportShape(report, site)), next }
  return jsonAnswer(request, body, now, next ? { next } : undefined)
}
