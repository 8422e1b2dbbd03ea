import { dateAndTime } from '#app/dates.ts'
import type { LiveReport, listLiveVersions } from '#db/queries/reports.ts'

interface Props {
  report: LiveReport
  versions: ReturnType<typeof listLiveVersions>
  timeZone: string
}

/** Every version that went public, the newest first; shown once there is more than one. */
export function Versions({ report, versions, timeZone }: Props) {
  if (versions.length < 2) return null
  return (
    <section aria-labelledby="versions" className="mt-14 border-t border-ink pt-5">
      <h2 id="versions">Versions</h2>
      <ol className="mt-3 max-w-[46rem]">
        {versions.map((version, at) => (
          <li key={version.number} className="border-b border-rule py-2.5">
            <VersionLink
              slug={report.slug}
              number={version.number}
              current={at === 0}
              read={report.versionNumber}
            />
            <span className="text-soft">
              {' '}
              <time dateTime={version.liveAt.toISOString()}>{dateAndTime(version.liveAt, timeZone)}</time>
            </span>
            {version.reason && <p className="text-note">{version.reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}

interface VersionLinkProps {
  slug: string
  number: number
  current: boolean
  read: number
}

function VersionLink({ slug, number, current, read }: VersionLinkProps) {
  const name = `Version ${number}, ${current ? 'current' : 'superseded'}`
  if (number === read) return <strong aria-current="page">{name}</strong>
  return <a href={current ? `/results/${slug}` : `/results/${slug}/versions/${number}`}>{name}</a>
}
