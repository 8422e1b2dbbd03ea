import { getDb } from '#db/client.ts'
import { getLiveReport } from '#db/queries/reports.ts'
import { answerWithFile } from '../../../report-file.ts'

interface Context {
  params: Promise<{ quarter: string; file: string }>
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { quarter, file } = await params
  return answerWithFile(request, getLiveReport(getDb(), quarter, new Date()), file)
}
