import { answer, nothingHere } from '#app/answer.ts'
import { getDb } from '#db/client.ts'
import { listEvents, recordEvent } from '#db/queries/audit.ts'
import { currentPerson } from '#lib/auth/current-person.ts'
import { may } from '#lib/auth/may.ts'
import { csv } from '#lib/syndication/csv.ts'
import { askedEvents } from '../asked-events.ts'

const COLUMNS = ['event', 'at', 'person', 'name', 'verb', 'subject', 'detail', 'previous_hash', 'hash']

/** The log as CSV, the newest event first, with the hashes that chain it. To take it away is itself on record. */
export async function GET(request: Request) {
  const person = await currentPerson()
  if (!person || !may(person, 'read audit')) return nothingHere()
  const { filter } = askedEvents(Object.fromEntries(new URL(request.url).searchParams))
  recordEvent(
    getDb(),
    { by: person, verb: 'download', subject: 'audit log', detail: { ...filter } },
    new Date(),
  )
  const rows = listEvents(getDb(), -1, filter).map((event) => [
    event.seq,
    event.at.toISOString(),
    event.personId,
    event.personName,
    event.verb,
    event.subject,
    JSON.stringify(event.detail),
    event.previousHash,
    event.hash,
  ])
  const body = csv([COLUMNS, ...rows])
  const response = answer(request, { body, type: 'text/csv; charset=utf-8', fileName: 'audit.csv' })
  response.headers.set('Cache-Control', 'no-store')
  response.headers.delete('Access-Control-Allow-Origin')
  return response
}
