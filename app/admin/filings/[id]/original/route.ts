import { answer, nothingHere } from '#app/answer.ts'
import { getDb } from '#db/client.ts'
import { recordEvent } from '#db/queries/audit.ts'
import { findFiling, getOriginal } from '#db/queries/filings.ts'
import { currentPerson } from '#lib/auth/current-person.ts'

/** The bytes as they were uploaded, as a download that cannot run. Behind a session, and on record. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const person = await currentPerson()
  if (!person) return nothingHere()
  const found = findFiling(getDb(), Number((await params).id) || 0)
  const body = found && getOriginal(getDb(), found.filing.sha256)
  if (!body) return nothingHere()
  const { fileName, sha256 } = found.filing
  recordEvent(getDb(), { by: person, verb: 'download', subject: fileName, detail: { sha256 } }, new Date())
  const response = answer(request, { body, type: 'application/octet-stream', fileName })
  response.headers.set('Cache-Control', 'no-store')
  response.headers.delete('Access-Control-Allow-Origin')
  return response
}
