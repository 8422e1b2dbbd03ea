import { shortDate } from '#app/dates.ts'
import type { BoardEntry } from '#db/queries/newsroom.ts'
import type { Company, Person } from '#db/schema.ts'
import type { Standing } from '#lib/publication/standing.ts'
import { FilingDeadlineNote } from './filing-deadline-note.tsx'
import { StandingName, StandingText } from './standing-text.tsx'
import { waitedFor } from './waited-for.ts'

/** A quarter with the standing of its newest version. */
export interface QuarterOnBoard {
  entry: BoardEntry
  version: BoardEntry['versions'][number]
  standing: Standing
  /** Older versions that are public or scheduled while the newest is in work. */
  meanwhile: Pick<QuarterOnBoard, 'version' | 'standing'>[]
}

interface Props {
  quarters: QuarterOnBoard[]
  names: ReadonlyMap<number, string>
  people: readonly Person[]
  company: Company | null
  now: Date
  /** Something is still to be done with them. */
  inWork: boolean
  labelledBy: string
}

/** Quarters with where each stands and, while they are in work, who has to act. */
export function BoardTable({ quarters, inWork, labelledBy, ...shared }: Props) {
  return (
    <table className="roster" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col" className="w-[11rem]">
            Quarter
          </th>
          <th scope="col">Release</th>
          <th scope="col" className="w-[36%]">
            State
          </th>
          {inWork && (
            <th scope="col" className="w-[18%]">
              Waited for
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {quarters.map((quarter) => (
          <QuarterRow key={quarter.entry.report.id} quarter={quarter} inWork={inWork} {...shared} />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = Omit<Props, 'quarters' | 'labelledBy'> & { quarter: QuarterOnBoard }

function QuarterRow({ quarter, inWork, names, people, company, now }: RowProps) {
  const { entry, version, standing, meanwhile } = quarter
  const { report, publications, editors } = entry
  const timeZone = company?.timeZone ?? 'UTC'
  const onePersonMode = company?.onePersonMode ?? true
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
        {inWork ? version.fileName : (version.headline ?? version.fileName)}
        {version.number > 1 && <div className="text-note text-soft">Version {version.number}</div>}
        {version.disagreements > 0 && inWork && (
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
          <StandingText standing={standing} version={version} names={names} timeZone={timeZone} now={now} />
        </div>
        <FilingDeadlineNote form={version.form} publications={publications} timeZone={timeZone} now={now} />
        {meanwhile.map((other) => (
          <div key={other.version.id} className="text-note text-soft">
            <a href={`/admin/reports/${report.slug}/${other.version.number}`}>
              Version {other.version.number}
            </a>{' '}
            meanwhile:{' '}
            <StandingText
              standing={other.standing}
              version={other.version}
              names={names}
              timeZone={timeZone}
              now={now}
            />
          </div>
        ))}
      </td>
      {inWork && (
        <td data-name="Waited for:">
          {waitedFor({
            standing,
            version,
            editors: editors.filter((one) => one.versionId === version.id).map((one) => one.editedBy),
            people,
            onePersonMode,
          })}
        </td>
      )}
    </tr>
  )
}
