import type { PublicMaterial } from '#db/queries/event-materials.ts'
import { webAddress } from '#lib/syndication/web-address.ts'

const NAMES: Record<PublicMaterial['kind'], string> = {
  replay: 'Replay',
  slides: 'Slides',
  transcript: 'Transcript',
}

/** What there is of an event after it: the replay to hear, slides and the transcript to read. */
export function EventMaterials({
  eventSlug,
  materials,
}: {
  eventSlug: string
  materials: readonly PublicMaterial[]
}) {
  if (materials.length === 0) return null
  return (
    <ul className="my-2 space-y-1.5">
      {materials.map((one) => (
        <li key={one.number}>
          <Material {...one} href={`/events/materials/${eventSlug}/${one.number}`} />
        </li>
      ))}
    </ul>
  )
}

function Material({ kind, address, fileName, mediaType, href }: PublicMaterial & { href: string }) {
  const elsewhere = webAddress(address)
  if (elsewhere) return <a href={elsewhere}>{NAMES[kind]}</a>
  if (mediaType?.startsWith('audio/')) {
    return (
      <figure>
        <figcaption className="text-note text-soft">{NAMES[kind]}</figcaption>
        {/* biome-ignore lint/a11y/useMediaCaption: its captions are the transcript, which stands beside it once there is one */}
        <audio controls preload="none" src={href} className="w-full max-w-[30rem]" />
      </figure>
    )
  }
  return (
    <a href={href}>
      {NAMES[kind]} <span className="text-soft">{fileName}</span>
    </a>
  )
}
