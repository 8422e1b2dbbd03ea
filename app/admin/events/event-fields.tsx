import { Temporal } from 'temporal-polyfill'
import type { EventRow } from '#db/schema.ts'
import { writeDialIn } from '#lib/publication/events/dial-in.ts'
import { Field, TextField } from '../field.tsx'

interface Props {
  event: EventRow | null
  /** The company's own. */
  timeZone: string
  isPublic: boolean
}

/** What is asked of an event, filled with what it says already. */
export function EventFields({ event, timeZone, isPublic }: Props) {
  const zone = event?.timeZone ?? timeZone
  return (
    <>
      <Field label="Title" name="title" required maxLength={200} defaultValue={event?.title} />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          label="Starts"
          name="time"
          type="datetime-local"
          required
          defaultValue={event ? onTheClock(event.startsAt, zone) : undefined}
        />
        <Field
          label="Minutes"
          name="minutes"
          type="number"
          min={5}
          max={1440}
          required
          defaultValue={event ? (event.endsAt.getTime() - event.startsAt.getTime()) / 60_000 : 60}
        />
        <Zone value={zone} />
        {!isPublic && (
          <Field
            label="Readers see it from"
            name="publicFrom"
            type="datetime-local"
            defaultValue={event ? onTheClock(event.publicFrom, zone) : undefined}
            hint="Left empty: at once."
          />
        )}
      </div>
      <TextField
        label="Dial-in"
        name="phones"
        defaultValue={writeDialIn(event?.phones ?? [])}
        hint="One number a line: +1 312 555 0100, toll-free, passcode 8812. A line with “replay” is for after."
      />
      <Field label="Webcast" name="webcast" type="url" defaultValue={event?.webcast ?? ''} />
      <TextField
        label="Note"
        name="note"
        defaultValue={event?.note ?? ''}
        hint="What a listener should know."
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          label="Quarter"
          name="quarter"
          defaultValue={event?.quarter ?? ''}
          hint="Where it is about results, such as 2026-q2."
        />
        <Field
          label="Short link"
          name="shortLink"
          defaultValue={event?.shortLink ?? ''}
          hint="One word, such as q2: the address /q2 then leads to this event."
        />
      </div>
    </>
  )
}

function Zone({ value }: { value: string }) {
  return (
    <div className="field">
      <label htmlFor="timeZone">Time zone</label>
      <select id="timeZone" name="timeZone" defaultValue={value} className="input">
        {['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => (
          <option key={zone} value={zone}>
            {zone}
          </option>
        ))}
      </select>
    </div>
  )
}

/** "2026-05-04T17:00", as an input takes it. */
function onTheClock(at: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
}
