import type { ConferenceCall, Finding, FiscalPeriod, Release, Source, Statement } from '../filing.ts'
import { statementEnd } from './period-end.ts'

/** What the findings are about. */
export interface Read {
  earnings: boolean
  release: Release | null
  period: FiscalPeriod | null
  reportDate: string | null
  calls: readonly ConferenceCall[]
  statements: readonly Statement[]
}

const finding = (
  severity: Finding['severity'],
  code: string,
  message: string,
  source: Source | null = null,
): Finding => ({
  severity,
  code,
  message,
  source,
})

function undatedCalls({ calls }: Read): Finding[] {
  const message = 'The call is announced, but its day, time and zone are not all printed.'
  return calls
    .filter(({ start }) => start === null)
    .map(({ source }) => finding('warning', 'call-without-start', message, source))
}

function noPeriod({ earnings, period }: Read): Finding[] {
  if (!earnings || period) return []
  return [
    finding(
      'warning',
      'period-not-found',
      'The filing reports results, but the end of its period was not found.',
    ),
  ]
}

function otherPeriod({ period, statements, reportDate, release }: Read): Finding[] {
  const tabled = statementEnd(statements, release?.date ?? reportDate)
  if (!period || !tabled || tabled === period.end) return []
  return [
    finding(
      'warning',
      'period-differs',
      `The text reports the period ended ${period.end}, the statements ${tabled}.`,
    ),
  ]
}

function noHeadline({ earnings, release }: Read): Finding[] {
  if (!earnings || !release || release.headline) return []
  return [
    finding(
      'warning',
      'headline-not-found',
      'The release has no headline that can be told from what stands around it.',
    ),
  ]
}

function otherDate({ release, reportDate }: Read): Finding[] {
  if (!release?.date || !reportDate || release.date === reportDate) return []
  return [
    finding('notice', 'dates-differ', `The report is dated ${reportDate}, the release ${release.date}.`),
  ]
}

/** What a person should look at before this reading is published. */
export function findDoubts(read: Read): Finding[] {
  return [undatedCalls, noPeriod, otherPeriod, noHeadline, otherDate].flatMap((doubt) => doubt(read))
}
