import { dateAndTime } from '#app/dates.ts'
import type { listEdits } from '#db/queries/edits.ts'
import type { Version } from '#db/schema.ts'
import { findPlace } from '#lib/publication/edit-place.ts'
import { ActionForm } from '../../../action-form.tsx'
import { SubmitButton } from '../../../submit-button.tsx'
import { undoEdit } from './edit/actions.ts'

interface Props {
  version: Version
  edits: ReturnType<typeof listEdits>
  /** Whether the person may edit and the version may change. */
  allowed: boolean
  timeZone: string
}

/** What was changed by hand, by whom and why, each with the way back. */
export function EditsPanel({ version, edits, allowed, timeZone }: Props) {
  if (edits.length === 0) return null
  return (
    <details className="notice mt-4" open={edits.length < 4}>
      <summary className="min-h-6 font-semibold">
        {edits.length === 1 ? 'One edit by hand' : `${edits.length} edits by hand`}
      </summary>
      <ul className="my-2 max-h-[24rem] space-y-3 overflow-auto">
        {edits.map((edit) => {
          const place = findPlace(version.content, edit.place)
          return (
            <li key={edit.id}>
              {place?.name ?? edit.place}: <del>{short(edit.before)}</del> <ins>{short(edit.after)}</ins>
              <div className="text-note text-soft">
                {edit.by},{' '}
                <time dateTime={edit.editedAt.toISOString()}>{dateAndTime(edit.editedAt, timeZone)}</time>:{' '}
                {edit.reason}
              </div>
              {allowed && place && place.text === edit.after && (
                <ActionForm action={undoEdit.bind(null, version.id)} className="mt-1">
                  <input type="hidden" name="place" value={edit.place} />
                  <input type="hidden" name="text" value={edit.before ?? ''} />
                  <input type="hidden" name="reason" value={`Undone: ${edit.reason}`.slice(0, 900)} />
                  <input type="hidden" name="revision" value={version.revision} />
                  <SubmitButton tone="quiet">Undo</SubmitButton>
                </ActionForm>
              )}
            </li>
          )
        })}
      </ul>
    </details>
  )
}

const MOST = 120

function short(text: string | null): string {
  if (text === null) return 'nothing'
  return text.length > MOST ? `${text.slice(0, MOST)} …` : text
}
