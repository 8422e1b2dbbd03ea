import { ImageResponse } from 'next/og'
import { answer, nothingHere } from '#app/answer.ts'
import { getDb } from '#db/client.ts'
import { getCompany } from '#db/queries/company.ts'
import { getDrawableLogo } from '#db/queries/logos.ts'
import { getLiveReport, type LiveReport } from '#db/queries/reports.ts'
import { pictureFonts } from '../../picture-fonts.ts'
import { PICTURE_SIZE, ReportPicture } from '../../report-picture.tsx'

interface Context {
  params: Promise<{ quarter: string }>
}

/** The picture that a shared link shows. Drawn at each request: before the embargo ends there is none. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const report = getLiveReport(getDb(), (await params).quarter, new Date())
  if (!report) return nothingHere()
  // A logo that passes for a picture and yet cannot be drawn is left out.
  const body = await draw(report, getDrawableLogo(getDb())).catch(() => draw(report, null))
  return answer(request, { body, type: 'image/png', lastModified: report.liveAt })
}

async function draw(report: LiveReport, logo: ReturnType<typeof getDrawableLogo>): Promise<Uint8Array> {
  const company = getCompany(getDb())
  const picture = new ImageResponse(<ReportPicture report={report} company={company} logo={logo} />, {
    ...PICTURE_SIZE,
    fonts: await pictureFonts(),
  })
  return new Uint8Array(await picture.arrayBuffer())
}
