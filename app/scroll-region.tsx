import type { ReactNode } from 'react'

interface Props {
  labelledBy: string
  /** Wider than any page: scrolls on every screen. */
  wide?: boolean
  children: ReactNode
}

/** What may be wider than its page scrolls in here, also by keyboard (WCAG 2.1.1), named by the element `labelledBy`. */
export function ScrollRegion({ labelledBy, wide, children }: Props) {
  return (
    <section
      className={wide ? 'statement-scroll wide' : 'statement-scroll'}
      aria-labelledby={labelledBy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      {children}
    </section>
  )
}
