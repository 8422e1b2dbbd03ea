import type { ReactNode } from 'react'

interface Props {
  id: string
  title: string
  absent: string
  /** A way to what can be added or changed as a whole, beside the title. */
  edit?: ReactNode
  children: ReactNode
}

/** One part of what was read; says so where nothing was. */
export function ReadSection({ id, title, absent, edit, children }: Props) {
  const isAbsent = !children || (Array.isArray(children) && children.length === 0)
  return (
    <section aria-labelledby={id}>
      <h2 id={id} tabIndex={-1} className="mb-3 outline-none">
        {title} {edit}
      </h2>
      <div className="space-y-4">{isAbsent ? <p className="text-soft">{absent}</p> : children}</div>
    </section>
  )
}
