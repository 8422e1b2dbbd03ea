import { dateAndTime } from '#app/dates.ts'
import type { VersionEntry } from '#db/queries/newsroom.ts'
import type { Standing } from '#lib/publication/standing.ts'
import { Countdown } from './countdown.tsx'

interface Props {
  standing: Standing
  version: Pick<VersionEntry, 'authorName'>
  names: ReadonlyMap<number, string>
  timeZone: string
  now: Date
}

/** One sentence on where a version stands. */
export function StandingText({ standing, version, names, timeZone, now }: Props) {
  const at = (instant: Date) => <time dateTime={instant.toISOString()}>{dateAndTime(instant, timeZone)}</time>
  const who = (id: number) => names.get(id) ?? 'somebody'
  switch (standing.is) {
    case 'draft':
      return <>By {version.authorName}, not submitted yet</>
    case 'in review':
      return (
        <>
          By {version.authorName}, submitted {at(standing.since)}
        </>
      )
    case 'approved':
      return (
        <>
          By {who(standing.approval.approvedBy)}, {at(standing.approval.approvedAt)}
        </>
      )
    case 'scheduled':
      return (
        <>
          Under embargo until {at(standing.publication.liveAt)} (
          {standing.publication.liveAt.toISOString().slice(11, 16)} UTC),{' '}
          <Countdown to={standing.publication.liveAt.toISOString()} from={now.toISOString()} />
        </>
      )
    case 'live':
      return <>Public since {at(standing.publication.liveAt)}</>
    case 'superseded':
      return <>Public from {at(standing.publication.liveAt)}, superseded since</>
    case 'withdrawn':
      return (
        <>
          {standing.publication.withdrawnAt && <>On {at(standing.publication.withdrawnAt)}</>}
          {standing.publication.reason && <>: {standing.publication.reason}</>}
        </>
      )
  }
}

const NAMES: Record<Standing['is'], { name: string; tone: string }> = {
  draft: { name: 'Draft', tone: 'text-soft' },
  'in review': { name: 'In review', tone: 'text-caution' },
  approved: { name: 'Approved', tone: 'text-accent' },
  scheduled: { name: 'Scheduled', tone: 'text-accent' },
  live: { name: 'Live', tone: 'text-gain' },
  superseded: { name: 'Superseded', tone: 'text-soft' },
  withdrawn: { name: 'Withdrawn', tone: 'text-fault' },
}

export function StandingName({ standing }: { standing: Standing }) {
  const { name, tone } = NAMES[standing.is]
  return <strong className={`font-semibold whitespace-nowrap ${tone}`}>{name}</strong>
}
