'use client'

import { type ReactNode, useActionState } from 'react'

/** Recovery codes that were just made, or why there are none. */
export type CodesAnswer = { codes: string[] } | { refusal: string } | null

interface Props {
  action: (before: CodesAnswer, form: FormData) => Promise<CodesAnswer>
  children: ReactNode
}

/** A form that is answered by recovery codes. They are shown once: only here, and not when the page is loaded again. */
export function CodesForm({ action, children }: Props) {
  const [answer, send, pending] = useActionState(action, null)
  return (
    <form action={send} className="grid max-w-[28rem] gap-5" aria-busy={pending}>
      {answer && 'codes' in answer && <Codes codes={answer.codes} />}
      {children}
      {answer && 'refusal' in answer && !pending && (
        <p role="alert" className="notice fault">
          {answer.refusal}
        </p>
      )}
    </form>
  )
}

function Codes({ codes }: { codes: string[] }) {
  return (
    <div role="status" className="notice gain">
      <p>
        Keep these recovery codes where you keep important papers. Each opens the door once, should you lose
        the app. They are not shown again.
      </p>
      <ul aria-label="Recovery codes" className="mt-3 grid gap-x-8 font-mono text-note sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </div>
  )
}
