import { type Outcome, refused } from './outcome.ts'

const LONGEST_REASON = 1000

/** What a person gives as a reason: kept for good in the audit log, and for a correction shown to readers. */
export function checkReason(reason: string): Outcome<never> | null {
  const length = reason.trim().length
  if (length < 3) return refused('no-reason', 'Give a reason: it is kept in the audit log.')
  if (length > LONGEST_REASON) return refused('long-reason', 'The reason is longer than 1,000 characters.')
  return null
}
