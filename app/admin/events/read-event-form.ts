import type { EventRow } from '#db/schema.ts'
import type { EventTimes } from '#lib/publication/events/announce-event.ts'
import { type EventDetails, eventForm } from '#lib/publication/events/event-form.ts'
import { readLocalTime } from '#lib/publication/time/embargo-time.ts'
import { type FormAnswer, faultsOf, refusal } from '../form-answer.ts'
import { askForTime } from '../reports/[slug]/[version]/ask-for-time.ts'

type Read = { details: EventDetails; times: EventTimes } | { answer: FormAnswer }

/** What the form of an event gives, or what has to be asked or said about it first. `before` is the event it changes. */
export function readEventForm(form: FormData, before: EventRow | null, now: Date): Read {
  const given = eventForm.safeParse(Object.fromEntries(form))
  if (!given.success) return { answer: faultsOf(given.error) }
  const start = askForTime(form, given.data.timeZone, null)
  if ('answer' in start) return start
  const publicFrom = readPublicFrom(form, given.data.timeZone, before, now)
  return publicFrom
    ? { details: given.data, times: { startsAt: start.at, publicFrom } }
    : { answer: refusal(UNCLEAR) }
}

const UNCLEAR =
  'Give the time from which readers see it as a time that the clock shows once: not in an hour that the change of the clocks skips or repeats.'

/** Left empty it is at once. */
function readPublicFrom(form: FormData, timeZone: string, before: EventRow | null, now: Date): Date | null {
  if (before && before.publicFrom <= now) return before.publicFrom
  const local = String(form.get('publicFrom') ?? '')
  if (local === '') return now
  const read = readLocalTime(local, timeZone)
  return read.is === 'once' ? read.at : null
}
