import type { Outcome } from './outcome.ts'

/** What a verb that must not be refused answered. Throws its sentence where it was. */
export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.done) throw new Error(outcome.refusal.message)
  return outcome.value
}

/** Why a verb was refused; null where it was done. */
export const codeOf = (outcome: Outcome<unknown>) => (outcome.done ? null : outcome.refusal.code)
