import { nothingHere } from '#app/answer.ts'
import { answerWithCalendar } from '../../calendar-answer.ts'
import { readCall } from '../../read-events.ts'

interface Context {
  params: Promise<{ quarter: string; file: string }>
}

/** One call: `/events/2003-q2/1.ics` is the first that the quarter's release announces. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { quarter, file } = await params
  const [, number] = file.match(/^([1-9]\d?)\.ics$/) ?? []
  const found = number ? readCall(quarter, Number(number) - 1, new Date()) : null
  if (!found) return nothingHere()
  return answerWithCalendar(request, found.event.title, [found.event], `${quarter}-call.ics`)
}
