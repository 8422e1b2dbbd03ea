import { nothingHere } from '#app/answer.ts'
import { answerWithCalendar } from '../../calendar-answer.ts'
import { readCalls } from '../../read-events.ts'

interface Context {
  params: Promise<{ quarter: string; file: string }>
}

/** One call: `/events/2003-q2/1.ics` is the first that the quarter's release announces. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { quarter, file } = await params
  const found = readCalls(new Date()).find(
    ({ report, place }) => report.slug === quarter && file === `${place + 1}.ics`,
  )
  if (!found) return nothingHere()
  return answerWithCalendar(request, found.event.title, [found.event], `${quarter}-call.ics`)
}
