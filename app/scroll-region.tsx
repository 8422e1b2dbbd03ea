import type { ReactNode } from 'react'

/** What may be wider than its page scrolls in here, also by keyboard (WCAG 2.1.1), named by the element `labelledBy`. */
export function ScrollRegion({ labelledBy, children }: { labelledBy: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="statement-scroll" aria-labelledby={labelledBy} tabIndex={0}>
      {children}
    </section>
  )
}
