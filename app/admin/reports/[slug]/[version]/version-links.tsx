import type { VersionEntry } from '#db/queries/newsroom.ts'
import type { Report } from '#db/schema.ts'
import type { Standing } from '#lib/publication/standing.ts'

interface Props {
  report: Report
  versions: VersionEntry[]
  current: number
  standing: Standing
  /** Whether the draft is being edited; null where it cannot be. */
  editing: boolean | null
}

/** The other versions of the quarter, the public page where there is one, and the file. */
export function VersionLinks({ report, versions, current, standing, editing }: Props) {
  const version = versions.find(({ number }) => number === current)
  const review = `/admin/reports/${report.slug}/${current}`
  return (
    <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-note">
      {standing.is === 'live' && (
        <li>
          <a href={`/results/${report.slug}`}>Public page</a>
        </li>
      )}
      <li>
        <a href={`${review}/preview`}>Preview</a>
      </li>
      {editing !== null && (
        <li>
          <a href={editing ? review : `${review}?edit=1`}>{editing ? 'Stop editing' : 'Edit'}</a>
        </li>
      )}
      {versions
        .filter(({ number }) => number !== current)
        .map(({ number }) => (
          <li key={number}>
            <a href={`/admin/reports/${report.slug}/${number}`}>Version {number}</a>
          </li>
        ))}
      {version && (
        <li>
          <a href={`/admin/filings/${version.filingId}/original`} download>
            {version.fileName}
          </a>
        </li>
      )}
    </ul>
  )
}
