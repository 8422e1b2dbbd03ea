import { readCompany } from '#app/read-company.ts'
import { getDb } from '#db/client.ts'
import { listPublicMaterials, type PublicMaterial } from '#db/queries/event-materials.ts'
import { listPublicEvents } from '#db/queries/events.ts'
import { listLiveCalls } from '#db/queries/public-calls.ts'
import { listLiveQuarters } from '#db/queries/public-quarters.ts'
import { getLiveReport, type LiveQuarter } from '#db/queries/reports.ts'
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

/** How much of the public calendar is asked for: what is to come, that and the last two years, or all there ever was. */
export type Span = 'coming' | 'latest' | 'all'

/** A release announces the call about itself, so calls to come are those of the latest quarter. */
const QUARTERS: Record<Span, number | undefined> = { coming: 1, latest: 8, all: undefined }
const PAST: Record<Span, number | null> = { coming: 0, latest: 2 * 366 * 86_400_000, all: null }

/** The call at a place of a published report; null where there is none, or where the filing prints no time. */
export function readCall(slug: string, place: number, now: Date): ReleasedCall | null {
  const report = getLiveReport(getDb(), slug, now)
  const call = report?.content.calls[place]
  return (report && call && releasedCall(report, call, place)) ?? null
}

function releasedCall(report: LiveQuarter, call: ConferenceCall, place: number): ReleasedCall | null {
  const about = { slug: report.slug, name: quarterName(report), liveAt: report.liveAt }
  const event = callEvent(call, place, about, nameOfCompany(), siteUrl())
  return event && { report, call, place, event }
}

/** The public calendar, the latest first. */
export function readEvents(now: Date, span: Span): PublicEvent[] {
  const [reports, past] = [listLiveQuarters(getDb(), now, QUARTERS[span]), PAST[span]]
  const since = past === null ? undefined : new Date(now.getTime() - past)
  const calls = callsOf(reports, now)
  const rows = listPublicEvents(getDb(), now, since)
  const live = new Set(reports.map(({ slug }) => slug))
  const materials = listPublicMaterials(getDb(), now)
  const announced = rows.map((row) => ({
    ...ofRow(row, row.quarter !== null && live.has(row.quarter)),
    materials: materials.get(row.id) ?? [],
  }))
  const released = calls.filter((call) => !rows.some((row) => isSame(row, call))).map(ofCall)
  return [...announced, ...released].toSorted(latestFirst)
}

/** The calls that reports announce, in no order. */
function callsOf(reports: readonly LiveQuarter[], now: Date): ReleasedCall[] {
  const calls = listLiveCalls(getDb(), reports, now)
  return reports.flatMap((report) =>
    (calls.get(report.versionId) ?? []).flatMap((call, place) => releasedCall(report, call, place) ?? []),
  )
}

const nameOfCompany = () => readCompany()?.name ?? 'Investor relations'

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
    file: `/events/announced/${row.slug}.ics`,
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
