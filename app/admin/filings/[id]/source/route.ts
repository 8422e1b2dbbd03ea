import { getDb } from '#db/client.ts'
import { getVersion } from '#db/queries/versions.ts'
import { currentPerson } from '#lib/auth/current-person.ts'
import { recordLook } from '#lib/publication/record-look.ts'
import { showSource } from '#lib/publication/source/show-source.ts'
import { readSourceKeys } from '#lib/publication/source/source-key.ts'

const HEADERS = { 'Cache-Control': 'no-store' }

/** Part of a filing's text as JSON, around the first of some places (`source`) or a distance into it (`at`), for the review of a version. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const person = await currentPerson()
  if (!person) return new Response('Sign in first.\n', { status: 401, headers: HEADERS })
  const query = new URL(request.url).searchParams
  const found = getVersion(getDb(), Number(query.get('version')) || 0)
  const sources = readSourceKeys(query.getAll('source'))
  const id = Number((await params).id)
  if (found?.version.filingId !== id)
    return new Response('No such filing.\n', { status: 404, headers: HEADERS })
  recordLook(getDb(), person, found, new Date())
  const wanted = sources.length > 0 ? { sources } : { at: Number(query.get('at')) || 0 }
  return Response.json(await showSource(getDb(), id, found.version.content, wanted), { headers: HEADERS })
}
