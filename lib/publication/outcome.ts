/** What a verb answers: it was done, or it was refused, with a sentence for the person who asked. */
export type Outcome<T = undefined> = { done: true; value: T } | { done: false; refusal: Refusal }

export interface Refusal {
  code: string
  message: string
}

export const done = <T>(value: T): Outcome<T> => ({ done: true, value })

export const refused = (code: string, message: string): Outcome<never> => ({
  done: false,
  refusal: { code, message },
})
