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

/** One announced event: `/events/announced/12.ics`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [, id] = (await params).file.match(/^(\d{1,15})\.ics$/) ?? []
  const row = id ? getPublicEvent(getDb(), Number(id), new Date()) : null
  if (!row) return nothingHere()
  const event = announcedEvent(row, getCompany(getDb())?.name ?? 'Investor relations', siteUrl())
  return answerWithCalendar(request, event.title, [event], `event-${row.id}.ics`)
}
