import type { Metadata } from 'next'
import { shortDate } from '#app/dates.ts'
import { getDb } from '#db/client.ts'
import { getCompany } from '#db/queries/company.ts'
import { type BoardEntry, listBoard, namesOfPeople } from '#db/queries/newsroom.ts'
import type { Company } from '#db/schema.ts'
import { requirePerson } from '#lib/auth/current-person.ts'
import { standingOf } from '#lib/publication/standing.ts'
import { FilingDeadlineNote } from './filing-deadline-note.tsx'
import { Newsroom } from './newsroom.tsx'
import { StandingName, StandingText } from './standing-text.tsx'
import { waitedFor } from './waited-for.ts'

export const metadata: Metadata = { title: 'Board' }

export default async function BoardPage() {
  const person = await requirePerson('/admin')
  const db = getDb()
  const entries = listBoard(db)
  const names = namesOfPeople(db)
  const company = getCompany(db)
  const now = new Date()
  return (
    <Newsroom person={person} room="/admin">
      <h1>Board</h1>
      {entries.length === 0 ? (
        <p className="mt-8">
          No quarter yet. <a href="/admin/filings">Upload a filing</a>: its quarter appears here as a draft.
        </p>
      ) : (
        <table className="roster mt-8">
          <thead>
            <tr>
              <th scope="col">Quarter</th>
              <th scope="col">Release</th>
              <th scope="col">State</th>
              <th scope="col">Waited for</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <QuarterRow key={entry.report.id} entry={entry} names={names} company={company} now={now} />
            ))}
          </tbody>
        </table>
      )}
    </Newsroom>
  )
}

interface RowProps {
  entry: BoardEntry
  names: ReadonlyMap<number, string>
  company: Company | null
  now: Date
}

function QuarterRow({ entry, names, company, now }: RowProps) {
  const { report, versions, approvals, publications } = entry
  const [version] = versions
  if (!version) return null
  const approval = approvals.find(
    (row) => row.versionId === version.id && row.contentHash === version.contentHash && !row.withdrawnAt,
  )
  const standing = standingOf(version, approval ?? null, publications, now)
  const before = versions.find(
    (other) => other.id !== version.id && standingOf(other, null, publications, now).is === 'live',
  )
  return (
    <tr>
      <th scope="row" className="whitespace-nowrap">
        <a href={`/admin/reports/${report.slug}/${version.number}`}>
          Q{report.fiscalQuarter} {report.fiscalYear}
        </a>
        <div className="text-note font-normal text-soft">ended {shortDate(report.periodEnd)}</div>
      </th>
      <td>
        {/* What is not public yet is read on its own page, which puts on record who looked. */}
        {standing.is === 'live' ? (version.headline ?? version.fileName) : version.fileName}
        {version.number > 1 && <div className="text-note text-soft">Version {version.number}</div>}
        {version.disagreements > 0 && standing.is !== 'live' && (
          <div className="text-note text-fault">
            {version.disagreements === 1
              ? 'One figure disagrees'
              : `${version.disagreements} figures disagree`}
          </div>
        )}
      </td>
      <td>
        <StandingName standing={standing} />
        <div className="text-note text-soft">
          <StandingText
            standing={standing}
            version={version}
            names={names}
            timeZone={company?.timeZone ?? 'UTC'}
            now={now}
          />
        </div>
        <FilingDeadlineNote
          form={version.form}
          publications={publications}
          timeZone={company?.timeZone ?? 'UTC'}
          now={now}
        />
        {before && <div className="text-note text-soft">Version {before.number} is live meanwhile</div>}
      </td>
      <td data-name="Waited for:">{waitedFor(standing, company?.onePersonMode ?? true)}</td>
    </tr>
  )
}
