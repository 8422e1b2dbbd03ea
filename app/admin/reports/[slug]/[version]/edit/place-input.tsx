import type { PlaceField } from '#lib/publication/places/place.ts'
import { Choice } from '../../../../choice.tsx'
import { Field, TextField } from '../../../../field.tsx'

const TYPES = { day: 'date', minute: 'datetime-local' } as const

/** The input that a field of a place is changed with. */
export function PlaceInput({ field }: { field: PlaceField }) {
  const { label, value, hint, choices, date } = field
  const given = { label, hint, name: `answer.${field.name}`, defaultValue: value ?? '' }
  if (choices) {
    const known = choices.some((choice) => choice.value === (value ?? ''))
    return (
      <Choice {...given}>
        {!known && <option value={value ?? ''}>{value ?? 'Choose'}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Choice>
    )
  }
  if (field.long) return <TextField {...given} rows={12} />
  return <Field {...given} type={date ? TYPES[date] : 'text'} />
}
