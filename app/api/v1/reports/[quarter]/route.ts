import { getDb } from '#db/client.ts'
import { getLiveReport, listLiveVersions } from '#db/queries/reports.ts'
import { siteUrl } from '#lib/environment/site-url.ts'
import { jsonAnswer, nothingOfThatName, preflight } from '../../json-answer.ts'
import { reportShape } from '../../report-shape.ts'

interface Context {
  params: Promise<{ quarter: string }>
}

export const OPTIONS = preflight

/** One report with all that was read out of its filing. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const now = new Date()
  const report = getLiveReport(getDb(), (await params).quarter, now)
  if (!report) return nothingOfThatName()
  const headline = report.content.release?.headline ?? null
  const versions = listLiveVersions(getDb(), report.slug, now).map(({ number, reason, liveAt }) => ({
    number,
    reason,
    publishedAt: liveAt.toISOString(),
  }))
  return jsonAnswer(
    request,
    { ...reportShape({ ...report, headline }, siteUrl()), versions, filing: report.content },
    now,
  )
}
