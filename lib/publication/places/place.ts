import type { Filing, Source } from '#lib/filing/filing.ts'

/** One line of an edit's form. */
export interface PlaceField {
  name: string
  label: string
  value: string | null
  /** More than a line. */
  long?: boolean
  date?: 'day' | 'minute'
  choices?: readonly { value: string; label: string }[]
  hint?: string
}

/** What a form was answered with, by the names of its fields; null for what was left empty. */
export type Answers = Readonly<Record<string, string | null>>

/** A sentence on what does not fit. */
export type Misfit = { misfit: string }

export const misfit = (sentence: string): Misfit => ({ misfit: sentence })

/** One thing of a draft that can be changed by hand. */
export interface EditPlace {
  /** What it is, in words: "Net sales, June 30, 2003". */
  name: string
  /** What stands here, as an edit keeps it on record: the words where there is one field, else JSON. */
  text: string | null
  source: Source | null
  /** What a person is asked for; nothing where there is only something to take away. */
  fields: readonly PlaceField[]
  /** The answers as an edit keeps them. */
  compose: (answers: Answers) => { text: string | null } | Misfit
  /** The same content with another text here. */
  write: (text: string | null) => Filing | Misfit
}

export const TEXT = 'text'

/** A place of words alone. */
export function wordsPlace(
  given: Pick<EditPlace, 'name' | 'text' | 'source' | 'write'> & { long?: boolean; hint?: string },
): EditPlace {
  const { name, text, source, write, long, hint } = given
  const field = { name: TEXT, label: 'What it should say', value: text, long, hint }
  return {
    name,
    text,
    source,
    write,
    fields: [field],
    compose: (answers) => ({ text: answers[TEXT] ?? null }),
  }
}

/** A place of several fields, changed and kept together. */
export function fieldsPlace(given: {
  name: string
  source: Source | null
  fields: readonly PlaceField[]
  write: (answers: Answers) => Filing | Misfit
}): EditPlace {
  const { name, source, fields, write } = given
  const keep = (answers: Answers) =>
    JSON.stringify(Object.fromEntries(fields.map((field) => [field.name, answers[field.name] ?? null])))
  return {
    name,
    source,
    fields,
    text: keep(Object.fromEntries(fields.map((field) => [field.name, field.value]))),
    compose: (answers) => ({ text: keep(answers) }),
    write: (text) => write(JSON.parse(text ?? '{}')),
  }
}

export const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
