import { answer } from '#app/answer.ts'
import { type CalendarEvent, calendar } from '#lib/syndication/calendar.ts'

/** Answers with events as a calendar file. */
export function answerWithCalendar(
  request: Request,
  name: string,
  events: readonly CalendarEvent[],
  fileName: string,
): Response {
  const changes = events.map((event) => event.changed.getTime())
  return answer(request, {
    body: calendar(name, events),
    type: 'text/calendar; charset=utf-8',
    lastModified: changes.length > 0 ? new Date(Math.max(...changes)) : null,
    fileName,
  })
}
