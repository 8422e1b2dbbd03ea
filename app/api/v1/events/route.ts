import { readCalls } from '#app/(site)/events/read-events.ts'
import { siteUrl } from '#lib/environment/site-url.ts'
import { jsonAnswer, preflight, spansAll } from '../json-answer.ts'

export const dynamic = 'force-dynamic'
export const OPTIONS = preflight

/** Two years of quarters, unless all are asked for. */
const QUARTERS_SHOWN = 8

export function GET(request: Request): Response {
  const now = new Date()
  const events = readCalls(now, spansAll(request) ? undefined : QUARTERS_SHOWN).map(
    ({ report, call, place, event }) => ({
      id: event.uid,
      quarter: report.slug,
      title: event.title,
      start: call.start,
      timeZone: call.timeZone,
      phones: call.phones,
      webcast: call.webcast,
      replayUntil: call.replayUntil,
      links: { calendar: `${siteUrl()}/events/${report.slug}/${place + 1}.ics`, page: event.address },
    }),
  )
  return jsonAnswer(request, { events }, now)
}
