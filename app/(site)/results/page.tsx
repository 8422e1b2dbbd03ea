import type { Metadata } from 'next'
import { dateAndTime } from '#app/dates.ts'
import { getDb } from '#db/client.ts'
import { getCompany } from '#db/queries/company.ts'
import { type LiveReportEntry, listLiveReports } from '#db/queries/reports.ts'
import { quarterName } from '../quarter-name.ts'

export const metadata: Metadata = {
  title: 'Quarterly results',
  description: 'Every published quarter: release, statements, conference call and the filing itself.',
  alternates: { canonical: '/results' },
}

export default function ArchivePage() {
  const db = getDb()
  const reports = listLiveReports(db, new Date())
  const timeZone = getCompany(db)?.timeZone ?? 'UTC'
  return (
    <>
      <h1>Quarterly results</h1>
      {reports.length === 0 && <p className="mt-6 text-lead text-soft">No quarter has been published yet.</p>}
      {[...new Set(reports.map((report) => report.fiscalYear))].map((year) => (
        <YearOfReports
          key={year}
          year={year}
          quarters={reports.filter((report) => report.fiscalYear === year)}
          timeZone={timeZone}
        />
      ))}
    </>
  )
}

interface YearProps {
  year: number
  quarters: LiveReportEntry[]
  timeZone: string
}

function YearOfReports({ year, quarters, timeZone }: YearProps) {
  return (
    <section
      aria-labelledby={`year-${year}`}
      className="mt-10 grid border-t border-ink pt-3 sm:grid-cols-[8rem_minmax(0,1fr)]"
    >
      <h2 id={`year-${year}`} className="tabular-nums">
        {year}
      </h2>
      <ol>
        {quarters.map((report) => (
          <li key={report.id} className="border-b border-rule py-3 first:pt-1 last:border-none">
            <p className="label">{quarterName(report)}</p>
            <p className="font-serif text-lead">
              <a href={`/results/${report.slug}`}>{report.headline ?? `${quarterName(report)} results`}</a>
            </p>
            <p className="text-note text-soft">
              <time dateTime={report.liveAt.toISOString()}>{dateAndTime(report.liveAt, timeZone)}</time>
              {report.correctionReason && ', corrected'}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
