import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getDb } from '#db/client.ts'
import { getLiveReport, getLiveVersion } from '#db/queries/reports.ts'
import { reportMetadata } from '../../../report-metadata.ts'
import { ReportPage } from '../../../report-page.tsx'
import { readVersionNumber } from '../../../version-number.ts'

interface Props {
  params: Promise<{ quarter: string; number: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const report = await findVersion(params, new Date())
  if (!report) return notFound()
  const metadata = reportMetadata(report, `/results/${report.slug}/versions/${report.versionNumber}`)
  return {
    ...metadata,
    title: `${metadata.title} (version ${report.versionNumber})`,
    robots: { index: false },
  }
}

export default async function VersionPage({ params }: Props) {
  const now = new Date()
  const report = await findVersion(params, now)
  if (!report) return notFound()
  const current = getLiveReport(getDb(), report.slug, now)
  if (current?.versionId === report.versionId) return redirect(`/results/${report.slug}`)
  return <ReportPage report={report} choice={null} now={now} />
}

async function findVersion(params: Props['params'], now: Date) {
  const { quarter, number: text } = await params
  const number = readVersionNumber(text)
  return number === null ? null : getLiveVersion(getDb(), quarter, number, now)
}
