import type { ReactNode } from 'react'

interface Props {
  labelledBy: string
  /** Wider than any page: scrolls on every screen. */
  wide?: boolean
  children: ReactNode
}

/**
 * What may be wider than its page scrolls in here, also by keyboard (WCAG 2.1.1), named by the element `labelledBy`.
 * A group and no region: a release may print several tables under one title, and landmarks must differ.
 */
export function ScrollRegion({ labelledBy, wide, children }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
    <div
      role="group"
      className={wide ? 'statement-scroll wide' : 'statement-scroll'}
      aria-labelledby={labelledBy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      {children}
    </div>
  )
}
