import { getDb } from '#db/client.ts'
import { getCompany } from '#db/queries/company.ts'
import { siteUrl } from '#lib/environment/site-url.ts'
import { jsonAnswer, preflight } from '../json-answer.ts'
import { describeInterface } from '../openapi.ts'

export const dynamic = 'force-dynamic'
export const OPTIONS = preflight

export function GET(request: Request): Response {
  const company = getCompany(getDb())?.name ?? 'Investor relations'
  return jsonAnswer(request, describeInterface(company, siteUrl()), new Date())
}
