import { getDb } from '#db/client.ts'
import { getLiveVersion } from '#db/queries/reports.ts'
import { answerWithFile } from '../../../../../report-file.ts'
import { readVersionNumber } from '../../../../../version-number.ts'

interface Context {
  params: Promise<{ quarter: string; number: string; file: string }>
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { quarter, number: text, file } = await params
  const number = readVersionNumber(text)
  const report = number === null ? null : getLiveVersion(getDb(), quarter, number, new Date())
  return answerWithFile(request, report, file)
}
