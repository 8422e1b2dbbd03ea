import type { EventMaterial } from '#db/schema.ts'
import { done, type Outcome, refused } from '../outcome.ts'

/** Bytes. */
export const LARGEST_MATERIAL = 25_000_000

interface Accepted {
  ending: RegExp
  /** Text that its bytes begin with, at an offset; none for plain text. */
  begins: { at: number; with: readonly string[] } | null
  mediaType: string
  kinds: readonly EventMaterial['kind'][]
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const MP4 = { at: 4, with: ['ftyp'] }
const ZIP = { at: 0, with: ['PK\u0003\u0004'] }
/** A tag, or the first frame of each kind of MPEG audio. */
const MP3 = {
  at: 0,
  with: ['ID3', '\u00ff\u00fb', '\u00ff\u00fa', '\u00ff\u00f3', '\u00ff\u00f2', '\u00ff\u00e3'],
}

/** The files that an event takes. The name's ending and the first bytes both have to fit. */
const ACCEPTED: readonly Accepted[] = [
  { ending: /\.mp3$/i, begins: MP3, mediaType: 'audio/mpeg', kinds: ['replay'] },
  { ending: /\.m4a$/i, begins: MP4, mediaType: 'audio/mp4', kinds: ['replay'] },
  { ending: /\.mp4$/i, begins: MP4, mediaType: 'video/mp4', kinds: ['replay'] },
  { ending: /\.(ogg|oga)$/i, begins: { at: 0, with: ['OggS'] }, mediaType: 'audio/ogg', kinds: ['replay'] },
  { ending: /\.wav$/i, begins: { at: 8, with: ['WAVE'] }, mediaType: 'audio/wav', kinds: ['replay'] },
  {
    ending: /\.pdf$/i,
    begins: { at: 0, with: ['%PDF-'] },
    mediaType: 'application/pdf',
    kinds: ['slides', 'transcript'],
  },
  { ending: /\.pptx$/i, begins: ZIP, mediaType: `${OFFICE}.presentationml.presentation`, kinds: ['slides'] },
  {
    ending: /\.docx$/i,
    begins: ZIP,
    mediaType: `${OFFICE}.wordprocessingml.document`,
    kinds: ['transcript'],
  },
  { ending: /\.txt$/i, begins: null, mediaType: 'text/plain; charset=utf-8', kinds: ['transcript'] },
]

const EXPECTED: Record<EventMaterial['kind'], string> = {
  replay: 'A replay is an MP3, M4A, OGG, WAV or MP4 file.',
  slides: 'Slides are a PDF or PPTX file.',
  transcript: 'A transcript is a PDF, DOCX or TXT file.',
}

/** The media type of a file by its name and its first bytes; refused where it is none that the kind takes. */
export function mediaTypeOf(kind: EventMaterial['kind'], name: string, bytes: Uint8Array): Outcome<string> {
  const found = ACCEPTED.find(({ ending, kinds }) => ending.test(name) && kinds.includes(kind))
  if (!found) return refused('unsupported', EXPECTED[kind])
  const { begins, mediaType } = found
  const start = Buffer.from(bytes.subarray(begins?.at ?? 0, 16)).toString('latin1')
  return begins && !begins.with.some((text) => start.startsWith(text))
    ? refused('not-what-it-says', `${name} is not what its name says. ${EXPECTED[kind]}`)
    : done(mediaType)
}
