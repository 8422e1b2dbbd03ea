import { getDb } from '#db/client.ts'
import { listPublicMaterials } from '#db/queries/event-materials.ts'
import { listPublicEvents } from '#db/queries/events.ts'
import { EventMaterials } from '../events/event-materials.tsx'

/** The replay, slides and transcript of the events that were announced about a quarter. */
export function CallMaterials({ quarter, now }: { quarter: string; now: Date }) {
  const materials = listPublicMaterials(getDb(), now)
  const events = listPublicEvents(getDb(), now).filter(
    (event) => event.quarter === quarter && materials.has(event.id),
  )
  if (events.length === 0) return null
  return (
    <section aria-labelledby="after-call">
      <h2 id="after-call" className="label mb-2">
        After the call
      </h2>
      {events.map(({ id, slug }) => (
        <EventMaterials key={id} eventSlug={slug} materials={materials.get(id) ?? []} />
      ))}
    </section>
  )
}
