import { listLiveQuarters } from '../db/queries/public-quarters.ts'
import { getLatestLiveReport } from '../db/queries/reports.ts'
import type { Site } from './fixtures.ts'

/** Every kind of public page, by an address of the demo. */
export function publicPages({ db }: Site): string[] {
  const now = new Date()
  const latest = getLatestLiveReport(db, now)
  if (!latest) throw new Error('The demo has no published report.')
  const lines = latest.content.statements[0]?.lines ?? []
  const line = lines.findIndex(({ cells }) => cells[0]?.value)
  const oldest = listLiveQuarters(db, now).at(-1)
  const address = `/results/${latest.slug}`
  return [
    '/',
    '/results',
    address,
    `${address}?changes=1&sources=1`,
    `${address}/source?figure=1-${line + 1}-1`,
    `/results/${oldest?.slug}`,
    '/financials',
    '/financials?view=trailing-year',
    '/events',
    '/filings',
    '/alerts',
    '/search?q=quarter',
    '/search?q=zeppelin',
    '/nothing/at/this/address',
  ]
}
