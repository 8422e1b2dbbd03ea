import { getDb } from '#db/client.ts'
import { getCompany } from '#db/queries/company.ts'
import { answerWithCalendar } from '../calendar-answer.ts'
import { readEvents } from '../read-events.ts'

export const dynamic = 'force-dynamic'

/** The calendar to subscribe to: what is to come and the last two years. Every event has a file of its own besides. */
export function GET(request: Request): Response {
  const name = `${getCompany(getDb())?.name ?? 'Investor relations'}: events`
  const events = readEvents(new Date(), 'latest').map(({ event }) => event)
  return answerWithCalendar(request, name, events, 'calendar.ics')
}
