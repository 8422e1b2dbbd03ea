import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getDb } from '#db/client.ts'
import { listEdits } from '#db/queries/edits.ts'
import { getVersionByNumber } from '#db/queries/versions.ts'
import { requirePermission } from '#lib/auth/current-person.ts'
import { findPlace } from '#lib/publication/edit-place.ts'
import { recordLook } from '#lib/publication/record-look.ts'
import { sourceKey } from '#lib/publication/source/source-key.ts'
import { ActionForm } from '../../../../action-form.tsx'
import { Field, TextField } from '../../../../field.tsx'
import { Newsroom } from '../../../../newsroom.tsx'
import { SubmitButton } from '../../../../submit-button.tsx'
import { saveEdit } from './actions.ts'

export const metadata: Metadata = { title: 'Edit' }

interface Props {
  params: Promise<{ slug: string; version: string }>
  searchParams: Promise<{ place?: string }>
}

/** One thing of a draft, to be changed by hand. */
export default async function EditPage({ params, searchParams }: Props) {
  const { slug, version: number } = await params
  const review = `/admin/reports/${slug}/${number}`
  const person = await requirePermission(review, 'edit')
  const db = getDb()
  const found = getVersionByNumber(db, slug, Number(number) || 0)
  const address = (await searchParams).place ?? ''
  const place = found && findPlace(found.version.content, address)
  if (!found || !place) notFound()
  recordLook(db, person, found, new Date())
  const { version } = found
  const first = listEdits(db, version.id).findLast((edit) => edit.place === address)
  const Input = place.long ? TextField : Field
  return (
    <Newsroom person={person} room="/admin">
      <p className="label">Edit · version {version.number}</p>
      <h1 className="mt-2 mb-6">{place.name}</h1>
      {first && (
        <p className="notice mb-6">
          The reader had read:{' '}
          {first.before === null ? 'nothing' : <q className="[overflow-wrap:anywhere]">{first.before}</q>}
        </p>
      )}
      <ActionForm
        action={saveEdit.bind(null, version.id, `${review}?edit=1`)}
        className="grid max-w-[44rem] gap-5"
      >
        <input type="hidden" name="place" value={address} />
        <input type="hidden" name="revision" value={version.revision} />
        <Input
          label="What it should say"
          name="text"
          defaultValue={place.text ?? ''}
          {...(place.long ? { rows: 10 } : {})}
        />
        <Field
          label="Reason"
          name="reason"
          required
          minLength={3}
          hint="Kept with the edit and in the audit log."
        />
        <p className="flex flex-wrap items-center gap-6">
          <SubmitButton>Save</SubmitButton>
          <a href={`${review}?edit=1`}>Back without saving</a>
          {place.source && <a href={`${review}?source=${sourceKey(place.source)}`}>See it in the filing</a>}
        </p>
      </ActionForm>
    </Newsroom>
  )
}
