import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getDb } from '#db/client.ts'
import { getLiveReport } from '#db/queries/reports.ts'
import { reportMetadata } from '../report-metadata.ts'
import { ReportPage } from '../report-page.tsx'
import { readStatementChoice } from '../statements.tsx'

interface Props {
  params: Promise<{ quarter: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const report = getLiveReport(getDb(), (await params).quarter, new Date())
  return report ? reportMetadata(report, `/results/${report.slug}`) : notFound()
}

export default async function QuarterPage({ params, searchParams }: Props) {
  const now = new Date()
  const report = getLiveReport(getDb(), (await params).quarter, now)
  const choice = readStatementChoice(await searchParams)
  return report ? <ReportPage report={report} choice={choice} now={now} /> : notFound()
}
