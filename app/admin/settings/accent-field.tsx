'use client'

import { useId, useState } from 'react'
import { accentFaults, accentOnPages } from '#app/accent.ts'

/** The accent colour, tried at once on light and on dark pages. */
export function AccentField({ accent }: { accent: string }) {
  const [typed, setTyped] = useState(accent)
  const id = useId()
  const faults = accentFaults(typed)
  const wrong = typed !== '' && !/^#[0-9a-f]{6}$/i.test(typed)
  return (
    <div className="field">
      <label htmlFor={id}>Accent colour</label>
      <input
        id={id}
        name="accent"
        className="input"
        defaultValue={accent}
        onInput={(event) => setTyped(event.currentTarget.value.trim())}
        placeholder="#1d4d4f"
        aria-describedby={`${id}-hint ${id}-tried`}
        aria-invalid={wrong || undefined}
      />
      <small id={`${id}-hint`}>Links and marks, as # and six digits of hexadecimal.</small>
      <div id={`${id}-tried`} aria-live="polite" className="grid gap-2">
        <Samples accent={typed} />
        {wrong && <p className="notice fault">The accent is a colour such as #1d4d4f.</p>}
        {faults.map((fault) => (
          <p key={fault} className="notice">
            {fault}
          </p>
        ))}
      </div>
    </div>
  )
}

function Samples({ accent }: { accent: string }) {
  return (
    <div className="flex flex-wrap gap-3">
      {accentOnPages(accent).map(({ scheme, ground, shown }) => (
        <p
          key={scheme}
          className="border border-edge px-4 py-2 underline"
          style={{ background: ground, color: shown }}
        >
          A link on {scheme} pages
        </p>
      ))}
    </div>
  )
}
