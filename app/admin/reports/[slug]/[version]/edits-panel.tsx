import { dateAndTime } from '#app/dates.ts'
import type { listEdits } from '#db/queries/edits.ts'
import type { Version } from '#db/schema.ts'
import { editName } from '#lib/publication/places/edit-name.ts'
import { changedParts } from '#lib/publication/places/kept-parts.ts'
import { wayBack } from '#lib/publication/undo-edit.ts'
import { ActionForm } from '../../../action-form.tsx'
import { SubmitButton } from '../../../submit-button.tsx'
import { undo } from './edit/actions.ts'

type Edits = ReturnType<typeof listEdits>

interface Props {
  version: Version
  edits: Edits
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
        {edits.map((edit, at) => (
          <li key={edit.id}>
            <WhatChanged edit={edit} name={editName(version.content, edits, at)} />
            <div className="text-note text-soft">
              {edit.by},{' '}
              <time dateTime={edit.editedAt.toISOString()}>{dateAndTime(edit.editedAt, timeZone)}</time>:{' '}
              {edit.reason}
            </div>
            {allowed && canUndo(version, edits, at) && (
              <ActionForm
                action={undo.bind(null, {
                  versionId: version.id,
                  editId: edit.id,
                  revision: version.revision,
                })}
                className="mt-1"
              >
                <SubmitButton tone="quiet">Undo</SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

function WhatChanged({ edit, name }: { edit: Edits[number]; name: string }) {
  return (
    <>
      {name}:{' '}
      {changedParts(edit.before, edit.after).map((part) => (
        <span key={part.name} className="mr-2">
          {part.name && <span className="text-soft">{part.name} </span>}
          {part.before !== null && <del>{short(part.before)}</del>}{' '}
          {part.after === null ? <span className="text-soft">nothing</span> : <ins>{short(part.after)}</ins>}
        </span>
      ))}
    </>
  )
}

function canUndo(version: Version, edits: Edits, at: number): boolean {
  const edit = edits[at]
  const way = edit && wayBack(version.content, edit, edits)
  return Boolean(way && !('misfit' in way.told))
}

const MOST = 120

const short = (text: string) => (text.length > MOST ? `${text.slice(0, MOST)} …` : text)
