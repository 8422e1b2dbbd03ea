import { siteUrl } from '#lib/environment/site-url.ts'
import { jsonAnswer, preflight } from './json-answer.ts'

export const dynamic = 'force-dynamic'
export const OPTIONS = preflight

export function GET(request: Request): Response {
  const base = `${siteUrl()}/api/v1`
  const links = {
    description: `${base}/openapi.json`,
    company: `${base}/company`,
    reports: `${base}/reports`,
    events: `${base}/events`,
    financials: `${base}/financials/quarter`,
  }
  return jsonAnswer(request, { links }, new Date(), { 'service-desc': links.description })
}
