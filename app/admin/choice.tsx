import { type ComponentProps, useId } from 'react'

type Props = Omit<ComponentProps<'select'>, 'id' | 'className'> & { label: string; hint?: string }

/** A labelled choice of one from a list. */
export function Choice({ label, hint, children, ...select }: Props) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select {...select} id={id} className="input" aria-describedby={hint ? `${id}-hint` : undefined}>
        {children}
      </select>
      {hint && <small id={`${id}-hint`}>{hint}</small>}
    </div>
  )
}
