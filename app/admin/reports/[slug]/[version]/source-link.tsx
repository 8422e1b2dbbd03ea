import type { ReactNode } from 'react'
import type { Source } from '#lib/filing/filing.ts'
import { sourceKey } from '#lib/publication/source/source-key.ts'

/** The address, within a review, at which places of the filing are shown. The source pane takes clicks on it. */
export const sourceHref = (...sources: readonly Source[]) =>
  `?${sources.map((source) => `source=${sourceKey(source)}`).join('&')}`

/** Leads to the place in the filing where something was read. */
export function SourceLink({ source, children }: { source: Source; children?: ReactNode }) {
  return (
    <a
      href={sourceHref(source)}
      className="source-link"
      aria-label={children ? undefined : 'Show in the filing'}
    >
      {children ?? '¶'}
    </a>
  )
}
