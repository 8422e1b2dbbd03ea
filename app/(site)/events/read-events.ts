import { getDb } from '#db/client.ts'
import { getCompany } from '#db/queries/company.ts'
import { listPublicMaterials, type PublicMaterial } from '#db/queries/event-materials.ts'
import { listPublicEvents } from '#db/queries/events.ts'
import { listLiveCalls } from '#db/queries/public-calls.ts'
import { type LiveQuarter, listLiveQuarters } from '#db/queries/reports.ts'
import type { EventRow } from '#db/schema.ts'
import { siteUrl } from '#lib/environment/site-url.ts'
import type { ConferenceCall } from '#lib/filing/filing.ts'
import { announcedEvent } from '#lib/syndication/announced-event.ts'
import type { CalendarEvent } from '#lib/syndication/calendar.ts'
import { callEvent } from '#lib/syndication/conference-call.ts'
import { quarterName } from '../quarter-name.ts'

/** A call that a published release announces, its event, and its place among its report's calls. */
export interface ReleasedCall {
  report: LiveQuarter
  call: ConferenceCall
  place: number
  event: CalendarEvent
}

/** An event of the public calendar: one announced by itself (with its row), or a call that a release announces. */
export interface PublicEvent {
  event: CalendarEvent
  name: string
  quarter: string | null
  /** Where there is more to read; null where the list says it all. */
  page: string | null
  /** The path of its calendar file. */
  file: string
  phones: ConferenceCall['phones']
  webcast: string | null
  replayUntil: string | null
  announced: EventRow | null
  /** What was added to it since. */
  materials: PublicMaterial[]
}

/** The calls that published reports announce, the latest first; of the latest quarters alone where told how many. */
export function readCalls(now: Date, quarters?: number): ReleasedCall[] {
  const db = getDb()
  const reports = listLiveQuarters(db, now, quarters)
  const calls = listLiveCalls(db, reports, now)
  const company = nameOfCompany()
  return reports
    .flatMap((report) =>
      (calls.get(report.versionId) ?? []).flatMap((call, place) => {
        const about = { slug: report.slug, name: quarterName(report), liveAt: report.liveAt }
        const event = callEvent(call, place, about, company, siteUrl())
        return event ? [{ report, call, place, event }] : []
      }),
    )
    .toSorted(latestFirst)
}

/** Everything of the public calendar, the latest first; calls of the latest quarters alone where told how many. */
export function readEvents(now: Date, quarters?: number): PublicEvent[] {
  const rows = listPublicEvents(getDb(), now)
  const calls = readCalls(now, quarters)
  const live = new Set(listLiveQuarters(getDb(), now, quarters).map(({ slug }) => slug))
  const materials = listPublicMaterials(getDb(), now)
  const announced = rows.map((row) => ({
    ...ofRow(row, row.quarter !== null && live.has(row.quarter)),
    materials: materials.get(row.id) ?? [],
  }))
  const released = calls.filter((call) => !rows.some((row) => isSame(row, call))).map(ofCall)
  return [...announced, ...released].toSorted(latestFirst)
}

const nameOfCompany = () => getCompany(getDb())?.name ?? 'Investor relations'

const latestFirst = (a: { event: CalendarEvent }, b: { event: CalendarEvent }) =>
  b.event.start.getTime() - a.event.start.getTime()

/** A release repeats the call that was announced ahead: it is one event. */
const isSame = (row: EventRow, { report, event }: ReleasedCall) =>
  row.quarter === report.slug && row.startsAt.getTime() === event.start.getTime()

function ofRow(row: EventRow, isLive: boolean): Omit<PublicEvent, 'materials'> {
  const { title, quarter, phones, webcast } = row
  return {
    event: announcedEvent(row, nameOfCompany(), siteUrl()),
    name: title,
    quarter,
    page: isLive ? `/results/${quarter}` : null,
    file: `/events/announced/${row.id}.ics`,
    phones,
    webcast,
    replayUntil: null,
    announced: row,
  }
}

function ofCall({ report, call, place, event }: ReleasedCall): PublicEvent {
  const { phones, webcast, replayUntil } = call
  return {
    event,
    name: `Conference call, ${quarterName(report).toLowerCase()}`,
    quarter: report.slug,
    page: `/results/${report.slug}#call`,
    file: `/events/${report.slug}/${place + 1}.ics`,
    phones,
    webcast,
    replayUntil,
    announced: null,
    materials: [],
  }
}
