import { currentPerson } from '#lib/auth/current-person.ts'
import { LARGEST_UPLOAD } from '#lib/publication/upload.ts'
import { uploadOne } from '../upload-one.ts'
import { refusedResult, tooLarge, type UploadResult } from '../upload-result.ts'

/**
 * One file by a script of ours, which can tell how far it has come; the form itself goes to its server action. The
 * body is the file, its name is in the address.
 */
export async function POST(request: Request): Promise<Response> {
  const name = new URL(request.url).searchParams.get('name') ?? ''
  if (!isOurs(request)) return told(refusedResult(name, 'This did not come from the newsroom.'), 403)
  const person = await currentPerson()
  if (!person) return told(refusedResult(name, 'You are signed out. Sign in again.'), 401)
  const bytes = await readUpTo(request, LARGEST_UPLOAD)
  return told(bytes ? await uploadOne(person, name, bytes) : tooLarge(name))
}

const told = (result: UploadResult, status = 200) =>
  Response.json(result, { status, headers: { 'Cache-Control': 'no-store' } })

/** Pages of others send no cookie of ours (SameSite), and are turned away besides. */
function isOurs(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = request.headers.get('origin')
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host')
  return origin !== null && URL.parse(origin)?.host === host
}

/** The body; null as soon as it is larger than it may be. */
async function readUpTo(request: Request, most: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.length
    if (size > most) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}
