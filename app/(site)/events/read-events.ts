import { getDb } from '#db/client.ts'
import { getCompany } from '#db/queries/company.ts'
import { listLiveCalls } from '#db/queries/public-calls.ts'
import { type LiveQuarter, listLiveQuarters } from '#db/queries/reports.ts'
import { siteUrl } from '#lib/environment/site-url.ts'
import type { ConferenceCall } from '#lib/filing/filing.ts'
import type { CalendarEvent } from '#lib/syndication/calendar.ts'
import { callEvent } from '#lib/syndication/conference-call.ts'
import { quarterName } from '../quarter-name.ts'

/** An announced call, its event, and its place among its report's calls. */
export interface AnnouncedCall {
  report: LiveQuarter
  call: ConferenceCall
  place: number
  event: CalendarEvent
}

/** The calls that published reports announce, the latest first; of the latest quarters alone where told how many. */
export function readCalls(now: Date, quarters?: number): AnnouncedCall[] {
  const db = getDb()
  const reports = listLiveQuarters(db, now, quarters)
  const calls = listLiveCalls(db, reports, now)
  const company = getCompany(db)?.name ?? 'Investor relations'
  return reports
    .flatMap((report) =>
      (calls.get(report.versionId) ?? []).flatMap((call, place) => {
        const about = { slug: report.slug, name: quarterName(report), liveAt: report.liveAt }
        const event = callEvent(call, place, about, company, siteUrl())
        return event ? [{ report, call, place, event }] : []
      }),
    )
    .toSorted((a, b) => b.event.start.getTime() - a.event.start.getTime())
}
