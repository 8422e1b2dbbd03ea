import { answer, nothingHere } from '#app/answer.ts'
import { getDb } from '#db/client.ts'
import { getPublicFile } from '#db/queries/event-materials.ts'

interface Context {
  params: Promise<{ event: string; number: string }>
}

/** A file that was added to an event: sound to be played where it stands, in ranges; all else as a download. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { event, number } = await params
  const found = isCount(number) ? getPublicFile(getDb(), event, Number(number), new Date()) : null
  if (!found) return nothingHere()
  const { mediaType, fileName, publicFrom } = found.material
  const type = mediaType ?? 'application/octet-stream'
  const played = /^(audio|video)\//.test(type)
  return answer(request, {
    body: found.bytes,
    type,
    lastModified: publicFrom,
    fileName: played ? undefined : (fileName ?? undefined),
  })
}

const isCount = (text: string) => /^[1-9]\d{0,9}$/.test(text)
