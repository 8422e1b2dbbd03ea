import type { LiveQuarter } from '#db/queries/reports.ts'
import { quarterName } from '../quarter-name.ts'

/** The quarters before and after, as far as they are published. */
export function Neighbours({ earlier, later }: { earlier: LiveQuarter | null; later: LiveQuarter | null }) {
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
