import type { ReactNode } from 'react'
import { dateAndTime, longDate } from '#app/dates.ts'
import { keyed } from '#app/keyed.ts'
import { Titling } from '#app/words/titling.tsx'
import type { LiveQuarter, LiveReport } from '#db/queries/reports.ts'
import { quarterName } from '../quarter-name.ts'
import { shortTitle } from './short-title.ts'

interface Props {
  report: LiveReport
  /** A newer version of it is public. */
  superseded: boolean
  /** Of several quarters the latest; null where this one is. */
  latest: LiveQuarter | null
  timeZone: string
}

export function ReportHeader({ report, superseded, latest, timeZone }: Props) {
  const { release, statements, safeHarbor, calls } = report.content
  return (
    <header>
      <p className="label">
        {quarterName(report)}
        <span className="font-normal"> · ended {longDate(report.periodEnd)}</span>
      </p>
      <h1 className="mt-3 max-w-[22em]">
        <Titling>{release?.headline ?? `Results for the ${quarterName(report).toLowerCase()}`}</Titling>
      </h1>
      <p className="mt-4 text-soft">
        <Dateline city={release?.city ?? null} date={release?.date ?? report.content.reportDate} />
        Published <time dateTime={report.liveAt.toISOString()}>{dateAndTime(report.liveAt, timeZone)}</time>
      </p>
      <StandingOfReport report={report} superseded={superseded} latest={latest} timeZone={timeZone} />
      <nav aria-label="On this page" className="mt-6 border-y border-rule print:hidden">
        <ul className="-mx-2 flex flex-wrap py-1 text-note">
          <Jump to="release">Release</Jump>
          {keyed(statements).map(({ key, item, at }) =>
            item.title ? (
              <Jump key={key} to={`statement-${at + 1}`}>
                <Titling>{shortTitle(item, statements)}</Titling>
              </Jump>
            ) : null,
          )}
          {calls.length > 0 && <Jump to="call">Conference call</Jump>}
          {safeHarbor && <Jump to="safe-harbor">Forward-looking statements</Jump>}
          <Jump to="downloads">Downloads</Jump>
        </ul>
      </nav>
    </header>
  )
}

function Dateline({ city, date }: { city: string | null; date: string | null }) {
  if (!city && !date) return null
  return (
    <>
      {city && `${city}, `}
      {date && <time dateTime={date}>{longDate(date)}</time>}
      {' — '}
    </>
  )
}

/** Says what a reader must know before reading on: superseded, corrected, or of the past. */
function StandingOfReport({ report, superseded, latest, timeZone }: Props) {
  if (superseded) {
    return (
      <Notice>
        <strong>This version is superseded.</strong> It stays readable as it was published.{' '}
        <a href={`/results/${report.slug}`}>Read the current version.</a>
      </Notice>
    )
  }
  if (report.correctionReason) {
    return (
      <Notice>
        <strong>
          Corrected on{' '}
          <time dateTime={report.liveAt.toISOString()}>{dateAndTime(report.liveAt, timeZone)}</time>.
        </strong>{' '}
        {report.correctionReason} <a href="#versions">All versions.</a>
      </Notice>
    )
  }
  if (latest) {
    return (
      <Notice quiet>
        These results are historical and are not updated.{' '}
        <a href={`/results/${latest.slug}`}>Latest results.</a>
      </Notice>
    )
  }
  return null
}

function Notice({ children, quiet }: { children: ReactNode; quiet?: boolean }) {
  const tone = quiet ? 'border-edge text-soft' : 'border-caution'
  return (
    <p role="note" className={`mt-5 max-w-[46rem] border-l-3 py-1 pl-4 ${tone}`}>
      {children}
    </p>
  )
}

function Jump({ to, children }: { to: string; children: ReactNode }) {
  return (
    <li>
      <a href={`#${to}`} className="inline-block px-2 py-1.5">
        {children}
      </a>
    </li>
  )
}
