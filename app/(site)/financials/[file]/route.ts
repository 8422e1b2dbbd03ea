import { answer, nothingHere } from '#app/answer.ts'
import { getDb } from '#db/client.ts'
import { lastPublicChange } from '#db/queries/public-times.ts'
import { VIEWS } from '#lib/syndication/history/history.ts'
import { historyCsv, historySpreadsheet } from '#lib/syndication/history/history-files.ts'
import { readHistory } from '../read-history.ts'

interface Context {
  params: Promise<{ file: string }>
}

/** Any view as `quarter.csv`, `trailing-year.xlsx` and so on; `?span=all` for every quarter. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params
  const [name, kind] = file.split('.')
  const view = VIEWS.find((one) => one === name)
  if (!view || (kind !== 'csv' && kind !== 'xlsx')) return nothingHere()
  const now = new Date()
  const { history } = readHistory(view, new URL(request.url).searchParams.get('span') === 'all', now)
  const about = { fileName: `financials-${file}`, lastModified: lastPublicChange(getDb(), now) }
  if (kind === 'csv')
    return answer(request, { ...about, body: historyCsv(history), type: 'text/csv; charset=utf-8' })
  return answer(request, {
    ...about,
    body: await historySpreadsheet(history),
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
}
