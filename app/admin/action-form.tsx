'use client'

import { type FormEvent, type ReactNode, startTransition, useActionState } from 'react'
import type { FormAnswer } from './form-answer.ts'

interface Props {
  action: (before: FormAnswer, form: FormData) => Promise<FormAnswer>
  children: ReactNode
  className?: string
}

/** A form that says what became of it. It works without scripts; with them, what was typed stays when it is refused. */
export function ActionForm({ action, children, className }: Props) {
  const [answer, send, pending] = useActionState(action, null)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const button = (event.nativeEvent as SubmitEvent).submitter
    const form = new FormData(event.currentTarget, button)
    if (!pending) startTransition(() => send(form))
  }
  return (
    <form action={send} onSubmit={submit} className={className} aria-busy={pending}>
      {children}
      <Said answer={pending ? null : answer} />
    </form>
  )
}

function Said({ answer }: { answer: FormAnswer }) {
  if (!answer) return null
  return (
    <div role={answer.ok ? 'status' : 'alert'} className={`notice ${answer.ok ? 'gain' : 'fault'}`}>
      {answer.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {answer.question?.options.map(({ value, label }) => (
        <label key={value} className="flex min-h-9 items-center gap-2">
          <input type="radio" name={answer.question?.name} value={value} />
          {label}
        </label>
      ))}
    </div>
  )
}
