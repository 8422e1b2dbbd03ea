import { answer, nothingHere } from '#app/answer.ts'
import { getDb } from '#db/client.ts'
import { getLogoFile } from '#db/queries/logos.ts'

interface Context {
  params: Promise<{ file: string }>
}

/** The company's logo, for as long as pages show it. What kind of picture it is was told by its bytes at upload. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [, sha256 = ''] = /^([0-9a-f]{64})\.(?:png|jpg|webp)$/.exec((await params).file) ?? []
  const file = getLogoFile(getDb(), sha256)
  if (!file) return nothingHere()
  const response = answer(request, { body: file.bytes, type: file.mediaType })
  // Another logo has another address, so a copy can be kept.
  response.headers.set('Cache-Control', 'public, max-age=31536000, immutable')
  return response
}
