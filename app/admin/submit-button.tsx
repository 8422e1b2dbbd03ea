'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'

interface Props {
  children: ReactNode
  tone?: 'quiet' | 'grave'
  name?: string
  value?: string
}

/** A form's button, which says by its look that the form is on its way. */
export function SubmitButton({ children, tone, name, value }: Props) {
  const { pending } = useFormStatus()
  return (
    <button
      type="submit"
      name={name}
      value={value}
      className={`button ${tone ?? ''}`}
      aria-disabled={pending || undefined}
    >
      {children}
    </button>
  )
}
