import { dateAndTime } from '#app/dates.ts'
import { getDb } from '#db/client.ts'
import { listMaterials } from '#db/queries/event-materials.ts'
import type { EventMaterial, EventRow } from '#db/schema.ts'
import { ActionForm } from '../../action-form.tsx'
import { Field } from '../../field.tsx'
import { SubmitButton } from '../../submit-button.tsx'
import { add, remove } from './material-actions.ts'

const NAMES = { replay: 'Replay', slides: 'Slides', transcript: 'Transcript' }

/** The replay, slides and transcript of an event, each public from an instant of its own. */
export function Materials({ event, now }: { event: EventRow; now: Date }) {
  const materials = listMaterials(getDb(), event.id)
  return (
    <section aria-labelledby="materials" className="mt-12 max-w-[44rem]">
      <h2 id="materials" className="mb-5">
        Replay, slides and transcript
      </h2>
      {materials.map((one) => (
        <Added key={one.id} material={one} timeZone={event.timeZone} now={now} />
      ))}
      {!event.cancelledAt && <AddOne event={event} />}
    </section>
  )
}

function Added({ material, timeZone, now }: { material: EventMaterial; timeZone: string; now: Date }) {
  const { id, kind, address, fileName, publicFrom } = material
  return (
    <div className="mb-4 border-b border-rule pb-4">
      <p className="[overflow-wrap:anywhere]">
        <strong className="font-semibold">{NAMES[kind]}</strong> {fileName ?? address}
      </p>
      <p className="text-note text-soft">
        {publicFrom > now ? 'Readers see it from ' : 'Public since '}
        <time dateTime={publicFrom.toISOString()}>{dateAndTime(publicFrom, timeZone)}</time>
      </p>
      <details>
        <summary className="min-h-6 text-accent">Remove it</summary>
        <ActionForm action={remove.bind(null, id)} className="mt-3 space-y-3">
          <Field label="Reason for removing" name="reason" required />
          <SubmitButton tone="grave">Remove now</SubmitButton>
        </ActionForm>
      </details>
    </div>
  )
}

function AddOne({ event }: { event: EventRow }) {
  return (
    <ActionForm action={add.bind(null, event.id)} className="grid gap-5">
      <div className="field">
        <label htmlFor="kind">What it is</label>
        <select id="kind" name="kind" className="input">
          {Object.entries(NAMES).map(([kind, name]) => (
            <option key={kind} value={kind}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <Field label="File" name="file" type="file" hint="25 MB at most. Left empty: the link is taken." />
      <Field label="Link" name="address" type="url" />
      <Field
        label="Public from"
        name="publicFrom"
        type="datetime-local"
        hint={`On the clock of ${event.timeZone}. Left empty: as soon as the event is.`}
      />
      <div className="space-y-3">
        <SubmitButton tone="quiet">Add</SubmitButton>
      </div>
    </ActionForm>
  )
}
