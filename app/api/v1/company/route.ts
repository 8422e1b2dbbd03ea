import { getDb } from '#db/client.ts'
import { getCompany } from '#db/queries/company.ts'
import { jsonAnswer, nothingOfThatName, preflight } from '../json-answer.ts'

export const dynamic = 'force-dynamic'
export const OPTIONS = preflight

export function GET(request: Request): Response {
  const company = getCompany(getDb())
  if (!company) return nothingOfThatName()
  const { name, tagline, ticker, mic, cik, commissionFileNumber, fiscalYearEndMonth, timeZone, website } =
    company
  const told = {
    name,
    tagline,
    ticker,
    mic,
    cik,
    commissionFileNumber,
    fiscalYearEndMonth,
    timeZone,
    website,
  }
  return jsonAnswer(request, { ...told, inventedNotice: company.inventedNotice }, new Date())
}
