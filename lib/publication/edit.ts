import { z } from 'zod'
import type { Db } from '#db/open-db.ts'
import type { Person, Version } from '#db/schema.ts'
import { changeDraft } from './change-draft.ts'
import { type Outcome, refused } from './outcome.ts'
import { findPlace } from './places/find-place.ts'
import { type Answers, TEXT } from './places/place.ts'

const answer = z
  .string()
  .max(100_000, 'That is too long.')
  .transform((text) => text.replaceAll('\r\n', '\n').trim() || null)

/** What the form of an edit sends: its answers by the names of the place's fields. */
export const editForm = z.object({
  place: z.string().max(100),
  answers: z.record(z.string().max(40), answer),
  reason: z.string(),
  /** The revision that the person had in front of them. */
  revision: z.coerce.number().int(),
})

/** An edit as it is asked for; `text` is short for the one answer of a place of words. */
export type EditAsked = Omit<z.output<typeof editForm>, 'answers'> &
  ({ answers: Answers } | { text: string | null })

/**
 * Changes one thing that a version says. What the reader read stays on record, with who changed it and why. The
 * figures are checked anew, and an approval given before is void: it was for other words. What is scheduled or was
 * public never changes.
 */
export function editVersion(
  db: Db,
  by: Person,
  versionId: number,
  asked: EditAsked,
  now: Date,
): Outcome<Version> {
  const answers = 'answers' in asked ? asked.answers : { [TEXT]: asked.text }
  if (asked.place === 'period') return refused('unknown', 'Move the draft to its quarter instead.')
  return changeDraft(db, by, versionId, asked, now, ({ content, filed }) => {
    const at = findPlace(content, asked.place, filed)
    return at && { address: asked.place, at, told: at.compose(answers) }
  })
}
