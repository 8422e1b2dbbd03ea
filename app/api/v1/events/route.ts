import { readEvents } from '#app/(site)/events/read-events.ts'
import { siteUrl } from '#lib/environment/site-url.ts'
import { jsonAnswer, preflight, spansAll } from '../json-answer.ts'

export const dynamic = 'force-dynamic'
export const OPTIONS = preflight

export function GET(request: Request): Response {
  const now = new Date()
  const shown = readEvents(now, spansAll(request) ? 'all' : 'latest')
  const events = shown.map(({ event, quarter, file, phones, webcast, replayUntil }) => ({
    id: event.uid,
    quarter,
    title: event.title,
    start: event.start.toISOString(),
    end: event.end.toISOString(),
    timeZone: event.timeZone,
    cancelled: event.cancelled ?? false,
    phones,
    webcast,
    replayUntil,
    links: { calendar: `${siteUrl()}${file}`, page: event.address },
  }))
  return jsonAnswer(request, { events }, now)
}
