import type { ReactNode } from 'react'
import { allCapitals } from './typeset-words.ts'

/** A title as it was filed. One all in capitals is set smaller and spaced, or it would shout. */
export function Titling({ children }: { children: string }): ReactNode {
  return allCapitals(children) ? <span className="capitals">{children}</span> : children
}
