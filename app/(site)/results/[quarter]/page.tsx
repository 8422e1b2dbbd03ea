import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getDb } from '#db/client.ts'
import { getLiveReport } from '#db/queries/reports.ts'
import { reportMetadata } from '../report-metadata.ts'
import { ReportPage } from '../report-page.tsx'

interface Props {
  params: Promise<{ quarter: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const report = getLiveReport(getDb(), (await params).quarter, new Date())
  return report ? reportMetadata(report, `/results/${report.slug}`) : notFound()
}

export default async function QuarterPage({ params }: Props) {
  const now = new Date()
  const report = getLiveReport(getDb(), (await params).quarter, now)
  return report ? <ReportPage report={report} now={now} /> : notFound()
}
