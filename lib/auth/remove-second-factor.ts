import type { Db } from '#db/open-db.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { findPerson } from '#db/queries/people.ts'
import type { Person } from '#db/schema.ts'
import { done, type Outcome, refused } from '#lib/publication/outcome.ts'
import { may } from './may.ts'
import { dropSecondFactor, getSecondFactor } from './second-factor.ts'

/** Takes a person's authenticator app away: one's own (ask for the password first), or anybody's for an admin. */
export function removeSecondFactor(db: Db, by: Person, personId: number, now: Date): Outcome {
  if (by.id !== personId && !may(by, 'manage people')) {
    return refused('not-allowed', 'Only admins may take the second factor of others away.')
  }
  return db.transaction(
    (tx): Outcome => {
      const whose = findPerson(tx, personId)
      if (!whose || !getSecondFactor(tx, personId)) {
        return refused('none', 'There is no second factor to take away.')
      }
      dropSecondFactor(tx, whose)
      recordEvent(tx, { by, verb: 'remove second factor', subject: whose.email }, now)
      return done(undefined)
    },
    { behavior: 'immediate' },
  )
}
