'use client'

import { useId, useState } from 'react'

interface Props {
  label?: string
  name?: string
  hint?: string
  minLength?: number
  autoComplete: 'current-password' | 'new-password'
}

/** A password that can be looked at, so that nobody has to type it twice. */
export function PasswordField({
  label = 'Password',
  name = 'password',
  hint,
  minLength,
  autoComplete,
}: Props) {
  const id = useId()
  const [shown, setShown] = useState(false)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="flex gap-2">
        <input
          id={id}
          name={name}
          className="input"
          type={shown ? 'text' : 'password'}
          autoComplete={autoComplete}
          minLength={minLength}
          maxLength={256}
          required
          spellCheck={false}
          autoCapitalize="none"
          aria-describedby={hint ? `${id}-hint` : undefined}
        />
        <button
          type="button"
          className="button quiet"
          aria-controls={id}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          {shown ? 'Hide' : 'Show'}
        </button>
      </div>
      {hint && <small id={`${id}-hint`}>{hint}</small>}
    </div>
  )
}
