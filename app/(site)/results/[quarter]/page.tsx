import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readReport } from '../read-report.ts'
import { reportMetadata } from '../report-metadata.ts'
import { ReportPage } from '../report-page.tsx'
import { readStatementChoice } from '../statements.tsx'

interface Props {
  params: Promise<{ quarter: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { report } = readReport((await params).quarter)
  return report ? reportMetadata(report, `/results/${report.slug}`) : notFound()
}

export default async function QuarterPage({ params, searchParams }: Props) {
  const { report, now } = readReport((await params).quarter)
  const choice = readStatementChoice(await searchParams)
  return report ? <ReportPage report={report} choice={choice} now={now} /> : notFound()
}
