import { keyed } from '#app/keyed.ts'
import { getDb } from '#db/client.ts'
import { getLiveVersion, type LiveReport } from '#db/queries/reports.ts'
import { type Change, whatChanged } from '#lib/syndication/what-changed.ts'

interface Props {
  report: LiveReport
  /** The version before it that was public; null where there was none. */
  before: number | null
  now: Date
}

/** As many as are read at a glance; the rest is folded away. */
const AT_ONCE = 8

/** What a correction changed against the version that was public before it. */
export function WhatChanged({ report, before, now }: Props) {
  const earlier = before === null ? null : getLiveVersion(getDb(), report.slug, before, now)
  if (!earlier) return null
  const changes = whatChanged(earlier.content, report.content)
  if (changes.length === 0) return null
  return (
    <section aria-labelledby="what-changed" className="mt-6 max-w-[46rem]">
      <h2 id="what-changed" className="label mb-2">
        What changed
      </h2>
      <Changes changes={changes.slice(0, AT_ONCE)} />
      {changes.length > AT_ONCE && (
        <details className="mt-2">
          <summary className="min-h-6 text-accent">{changes.length - AT_ONCE} more</summary>
          <Changes changes={changes.slice(AT_ONCE)} />
        </details>
      )}
    </section>
  )
}

function Changes({ changes }: { changes: Change[] }) {
  return (
    <dl className="space-y-2">
      {keyed(changes).map(({ key, item: { what, before, after, statement } }) => (
        <div key={key}>
          <dt className="text-note text-soft">
            {statement === null ? what : <a href={`#statement-${statement + 1}`}>{what}</a>}
          </dt>
          <dd className="[overflow-wrap:anywhere]">
            {before !== null && <del>{before}</del>} {after !== null && <ins>{after}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
