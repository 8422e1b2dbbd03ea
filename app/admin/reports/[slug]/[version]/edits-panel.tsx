import { dateAndTime } from '#app/dates.ts'
import type { listEdits } from '#db/queries/edits.ts'
import type { Version } from '#db/schema.ts'
import { addressNow } from '#lib/publication/places/address-now.ts'
import { findPlace } from '#lib/publication/places/find-place.ts'
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
            <WhatChanged edit={edit} name={nameOf(version, edits, at)} />
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

/** What an edit was of, by what stands there now; by itself where that is gone. */
function nameOf(version: Version, edits: Edits, at: number): string {
  const edit = edits[at]
  if (!edit) return ''
  if (edit.place === 'reason') return 'Reason of the correction'
  const address = addressNow(edit.place, edits.slice(0, at).reverse())
  const [, list, part] = /^(.+)\.\d+\.(whole|gap)$/.exec(edit.place) ?? []
  const place = address && findPlace(version.content, list ? `${list}.0.gap` : address)
  const name = place ? place.name : edit.place
  return part ? `${name} ${part === 'whole' ? 'taken out' : 'put in'}` : name
}

function canUndo(version: Version, edits: Edits, at: number): boolean {
  const edit = edits[at]
  const way = edit && wayBack(version.content, edit, edits)
  return Boolean(way && !('misfit' in way.told))
}

const MOST = 120

const short = (text: string) => (text.length > MOST ? `${text.slice(0, MOST)} …` : text)
