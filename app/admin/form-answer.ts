import type { ZodError } from 'zod'
import type { Outcome } from '#lib/publication/outcome.ts'

/** What a form is told after it was sent; null before. Each sentence stands on its own line. */
export type FormAnswer = { ok: boolean; sentences: string[]; question?: Question } | null

/** What a person has to decide before the same form can do what it should. */
export interface Question {
  name: string
  options: { value: string; label: string }[]
}

export const refusal = (...sentences: string[]): FormAnswer => ({ ok: false, sentences })

export const said = (...sentences: string[]): FormAnswer => ({ ok: true, sentences })

export const faultsOf = (error: ZodError): FormAnswer =>
  refusal(...new Set(error.issues.map((issue) => issue.message)))

/** The answer to a verb: its refusal, or the sentence that says it was done. */
export function answerTo<T>(outcome: Outcome<T>, sentence: (value: T) => string): FormAnswer {
  return outcome.done ? said(sentence(outcome.value)) : refusal(outcome.refusal.message)
}

export const SIGNED_OUT = refusal('You are signed out. Sign in again in another tab, then repeat this.')
