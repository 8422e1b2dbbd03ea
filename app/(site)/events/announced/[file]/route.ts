import { nothingHere } from '#app/answer.ts'
import { getDb } from '#db/client.ts'
import { getCompany } from '#db/queries/company.ts'
import { getPublicEvent } from '#db/queries/events.ts'
import { siteUrl } from '#lib/environment/site-url.ts'
import { announcedEvent } from '#lib/syndication/announced-event.ts'
import { answerWithCalendar } from '../../calendar-answer.ts'

interface Context {
  params: Promise<{ file: string }>
}

/** One announced event: `/events/announced/2026-05-04-first-quarter-call-k3v9x2.ics`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [, slug] = (await params).file.match(/^([a-z0-9-]{1,100})\.ics$/) ?? []
  const row = slug ? getPublicEvent(getDb(), slug, new Date()) : null
  if (!row) return nothingHere()
  const event = announcedEvent(row, getCompany(getDb())?.name ?? 'Investor relations', siteUrl())
  return answerWithCalendar(request, event.title, [event], `${row.slug}.ics`)
}
