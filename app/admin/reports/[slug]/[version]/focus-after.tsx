'use client'

import { useEffect, useRef } from 'react'

interface Props {
  /** The address of what was edited last, to go on from there; null where nothing was. */
  edited: string | null
  /** What changes once an action is done. */
  state: string
  /** The id of the heading to go on from when an action took away the button that was pressed. */
  next: string
}

/** Keeps the keyboard where a person works: at what was just edited, or at the next step after an action. */
export function FocusAfter({ edited, state, next }: Props) {
  useEffect(() => {
    if (!edited) return
    const link = [...document.querySelectorAll<HTMLElement>('#read a')].find((one) =>
      one.getAttribute('href')?.endsWith(`?place=${edited}`),
    )
    link?.focus({ preventScroll: true })
    link?.scrollIntoView({ block: 'center' })
  }, [edited])

  const before = useRef(state)
  useEffect(() => {
    if (before.current === state) return
    before.current = state
    if (document.activeElement === document.body) document.getElementById(next)?.focus()
  }, [state, next])
  return null
}
