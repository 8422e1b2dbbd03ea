import type { LiveQuarter, LiveReport } from '#db/queries/reports.ts'
import { quarterName } from '../quarter-name.ts'

/** The quarters before and after, as far as they are published. */
export function Neighbours({ report, reports }: { report: LiveReport; reports: LiveQuarter[] }) {
  const at = reports.findIndex((entry) => entry.id === report.id)
  const [earlier, later] = [reports[at + 1], at > 0 ? reports[at - 1] : undefined]
  if (!earlier && !later) return null
  return (
    <nav
      aria-label="Other quarters"
      className="mt-16 flex flex-wrap justify-between gap-4 border-t border-ink pt-4 print:hidden"
    >
      {earlier && (
        <a href={`/results/${earlier.slug}`} rel="prev" className="py-1">
          ← {quarterName(earlier)}
        </a>
      )}
      {later && (
        <a href={`/results/${later.slug}`} rel="next" className="ml-auto py-1">
          {quarterName(later)} →
        </a>
      )}
    </nav>
  )
}
