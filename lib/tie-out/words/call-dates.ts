import type { Check, Filing } from '#lib/filing/filing.ts'

/** A call is held on the day of the release or after it, and its replay ends after it: else a date is last quarter's. */
export function callDates(filing: Filing): Check[] {
  const released = filing.release?.date ?? null
  return filing.calls.flatMap(({ start, replayUntil, source }) => {
    const day = start?.slice(0, 10) ?? null
    const checks: Check[] = []
    const tell = (right: boolean, agrees: string, disagrees: string) =>
      checks.push({
        rule: 'call-date',
        verdict: right ? 'agrees' : 'disagrees',
        message: right ? agrees : disagrees,
        statement: null,
        sources: [source],
      })
    // a release may go out a day after a call was held in another time zone
    if (day && released) {
      tell(
        Date.parse(day) >= Date.parse(released) - 86_400_000,
        `The call on ${day} is not before the release of ${released}: agrees.`,
        `The call is dated ${day}, before the release of ${released}: is it last quarter's date?`,
      )
    }
    if (day && replayUntil) {
      tell(
        replayUntil.slice(0, 10) >= day,
        `The replay until ${replayUntil.slice(0, 10)} ends after the call: agrees.`,
        `The replay ends on ${replayUntil.slice(0, 10)}, before the call of ${day}.`,
      )
    }
    return checks
  })
}
