import { ImageResponse } from 'next/og'
import { answer, nothingHere } from '#app/answer.ts'
import { getDb } from '#db/client.ts'
import { getCompany } from '#db/queries/company.ts'
import { getLiveReport } from '#db/queries/reports.ts'
import { pictureFonts } from '../../picture-fonts.ts'
import { PICTURE_SIZE, ReportPicture } from '../../report-picture.tsx'

interface Context {
  params: Promise<{ quarter: string }>
}

/** The picture that a shared link shows. Drawn at each request: before the embargo ends there is none. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const report = getLiveReport(getDb(), (await params).quarter, new Date())
  if (!report) return nothingHere()
  const picture = new ImageResponse(<ReportPicture report={report} company={getCompany(getDb())} />, {
    ...PICTURE_SIZE,
    fonts: await pictureFonts(),
  })
  const body = new Uint8Array(await picture.arrayBuffer())
  return answer(request, { body, type: 'image/png', lastModified: report.liveAt })
}
