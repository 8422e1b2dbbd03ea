import type { Db, Tx } from '#db/open-db.ts'
import type { Outcome, Refusal } from './outcome.ts'

/** Does a verb in one transaction that takes the pen at once. A refusal undoes whatever was written before it. */
export function allOrNothing<T>(db: Db, verb: (tx: Tx) => Outcome<T>): Outcome<T> {
  try {
    return db.transaction(
      (tx) => {
        const told = verb(tx)
        if (!told.done) throw new Undone(told.refusal)
        return told
      },
      { behavior: 'immediate' },
    )
  } catch (error) {
    if (error instanceof Undone) return { done: false, refusal: error.refusal }
    throw error
  }
}

class Undone extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.message)
    this.refusal = refusal
  }
}
