import { type Answer, answer, nothingHere } from '#app/answer.ts'
import { getDb } from '#db/client.ts'
import { getCompany } from '#db/queries/company.ts'
import { getOriginalOf } from '#db/queries/public-originals.ts'
import type { LiveReport } from '#db/queries/reports.ts'
import { statementsCsv } from '#lib/syndication/statements-csv.ts'
import { statementsSpreadsheet } from '#lib/syndication/statements-spreadsheet.ts'
import { xbrlJson } from '#lib/syndication/xbrl-json.ts'

type Make = (report: LiveReport) => Promise<Answer | null> | Answer | null

const JSON_TYPE = 'application/json'

/** What can be downloaded of a report, by the last part of its address. */
const FILES = new Map<string, Make>([
  ['original', original],
  ['report.json', ({ content }) => ({ body: `${JSON.stringify(content)}\n`, type: JSON_TYPE })],
  ['statements.csv', ({ content }) => ({ body: statementsCsv(content), type: 'text/csv; charset=utf-8' })],
  [
    'statements.xlsx',
    async ({ content }) => ({
      body: await statementsSpreadsheet(content),
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    }),
  ],
  [
    'xbrl.json',
    ({ content }) => ({
      body: `${JSON.stringify(xbrlJson(content, getCompany(getDb())?.cik ?? null))}\n`,
      type: JSON_TYPE,
    }),
  ],
])

/** Answers with one of a report's files as a download; alike for a file and for a report that is not there. */
export async function answerWithFile(
  request: Request,
  report: LiveReport | null,
  file: string,
): Promise<Response> {
  const made = report && (await FILES.get(file)?.(report))
  if (!made) return nothingHere()
  return answer(request, { fileName: `${report.slug}-${file}`, lastModified: report.liveAt, ...made })
}

/** The bytes as they were filed. Their type is told as one that no browser shows or runs. */
function original(report: LiveReport): Answer | null {
  const bytes = getOriginalOf(getDb(), report)
  return bytes && { body: bytes, type: 'application/octet-stream', fileName: report.fileName }
}
