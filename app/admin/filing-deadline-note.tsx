import { dateAndTime } from '#app/dates.ts'
import type { Publication } from '#db/schema.ts'
import { filingDeadline } from '#lib/publication/time/filing-deadline.ts'
import { Countdown } from './countdown.tsx'

interface Props {
  form: string | null
  /** All of a quarter's report. */
  publications: readonly Publication[]
  timeZone: string
  now: Date
}

/** Until when the 8-K of a release has to be on EDGAR, while that is still to come. */
export function FilingDeadlineNote({ form, publications, timeZone, now }: Props) {
  const released = publications
    .filter((row) => !row.cancelledAt)
    .map((row) => row.liveAt)
    .sort((a, b) => a.getTime() - b.getTime())[0]
  if (!form?.startsWith('8-K') || !released) return null
  const due = filingDeadline(released)
  if (due <= now) return null
  return (
    <div className="text-note text-soft">
      8-K under Item 2.02 due <time dateTime={due.toISOString()}>{dateAndTime(due, timeZone)}</time>,{' '}
      <Countdown to={due.toISOString()} from={now.toISOString()} />
    </div>
  )
}
