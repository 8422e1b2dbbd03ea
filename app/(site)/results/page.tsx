import type { Metadata } from 'next'
import { dateAndTime } from '#app/dates.ts'
import { readCompany } from '#app/read-company.ts'
import { Titling } from '#app/words/titling.tsx'
import { getDb } from '#db/client.ts'
import { withHeadlines } from '#db/queries/public-headlines.ts'
import { listLiveQuarters, listLiveQuartersOf, listLiveYears } from '#db/queries/public-quarters.ts'
import type { LiveReportEntry } from '#db/queries/reports.ts'
import { alternatesOf } from '../alternates.ts'
import { quarterName } from '../quarter-name.ts'

export const metadata: Metadata = {
  title: 'Quarterly results',
  description: 'Every published quarter: release, statements, conference call and the filing itself.',
  alternates: alternatesOf('/results'),
}

interface Props {
  searchParams: Promise<{ year?: string | string[]; years?: string | string[] }>
}

/** The years of so many quarters are shown, before the others are links. */
const QUARTERS_SHOWN = 8
/** Links to other years in one go, unless all are asked for. */
const YEARS_LINKED = 12

export default async function ArchivePage({ searchParams }: Props) {
  const db = getDb()
  const now = new Date()
  const years = listLiveYears(db, now)
  const { year: named, years: span } = await searchParams
  const asked = years.filter((year) => String(year) === named)
  const recent = listLiveQuarters(db, now, QUARTERS_SHOWN).map((quarter) => quarter.fiscalYear)
  const shown = asked.length > 0 ? asked : years.filter((year) => recent.includes(year))
  const reports = withHeadlines(db, listLiveQuartersOf(db, shown, now), now)
  const timeZone = readCompany()?.timeZone ?? 'UTC'
  return (
    <>
      <h1>Quarterly results</h1>
      {years.length === 0 && <p className="mt-6 text-lead text-soft">No quarter has been published yet.</p>}
      {shown.map((year) => (
        <YearOfReports
          key={year}
          year={year}
          quarters={reports.filter((report) => report.fiscalYear === year)}
          timeZone={timeZone}
        />
      ))}
      <OtherYears years={years.filter((year) => !shown.includes(year))} all={span === 'all'} />
    </>
  )
}

function OtherYears({ years, all }: { years: number[]; all: boolean }) {
  const linked = all ? years : years.slice(0, YEARS_LINKED)
  if (years.length === 0) return null
  return (
    <nav aria-label="Other years" className="mt-10 border-t border-ink pt-3">
      <ul className="-mx-2 flex flex-wrap tabular-nums">
        {linked.map((year) => (
          <li key={year}>
            <a href={`/results?year=${year}`} className="inline-block px-2 py-1.5">
              {year}
            </a>
          </li>
        ))}
        {linked.length < years.length && (
          <li>
            <a href="/results?years=all" className="inline-block px-2 py-1.5">
              All years
            </a>
          </li>
        )}
      </ul>
    </nav>
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
              <a href={`/results/${report.slug}`}>
                <Titling>{report.headline ?? `${quarterName(report)} results`}</Titling>
              </a>
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
