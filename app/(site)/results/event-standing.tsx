import { CallClock } from './call-clock.tsx'

interface Props {
  start: Date
  end: Date
  now: Date
}

/** How long until an event, or that it is live, or over. The clock runs for what is to come or under way. */
export function EventStanding({ start, end, now }: Props) {
  const said = standingInWords({ start, end, now })
  if (now >= end) return <p className="text-soft">{said}</p>
  return <CallClock start={start.toISOString()} length={end.getTime() - start.getTime()} standing={said} />
}

const [HOUR, DAY] = [3_600_000, 86_400_000]

/** Right at the time of the request, and for a while after: no seconds are counted where no script runs. */
export function standingInWords({ start, end, now }: Props): string {
  const left = start.getTime() - now.getTime()
  if (now >= end) return 'It has taken place.'
  if (left <= 0) return 'Live now'
  if (left < HOUR) return 'Starts within the hour'
  return `Starts in ${left < DAY ? counted(left / HOUR, 'hour') : counted(left / DAY, 'day')}`
}

const counted = (count: number, unit: string) =>
  `${Math.floor(count)} ${Math.floor(count) === 1 ? unit : `${unit}s`}`
