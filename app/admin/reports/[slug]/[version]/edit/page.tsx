import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getDb } from '#db/client.ts'
import { listEdits } from '#db/queries/edits.ts'
import { findFiling } from '#db/queries/filings.ts'
import { getVersionByNumber } from '#db/queries/versions.ts'
import { requirePermission } from '#lib/auth/current-person.ts'
import type { Filing } from '#lib/filing/filing.ts'
import { addressNow } from '#lib/publication/places/address-now.ts'
import { findPlace } from '#lib/publication/places/find-place.ts'
import { recordLook } from '#lib/publication/record-look.ts'
import { showSource } from '#lib/publication/source/show-source.ts'
import { firstSource, sourceKey } from '#lib/publication/source/source-key.ts'
import { ActionForm } from '../../../../action-form.tsx'
import { Field } from '../../../../field.tsx'
import { Newsroom } from '../../../../newsroom.tsx'
import { SubmitButton } from '../../../../submit-button.tsx'
import { KeptText } from '../kept-text.tsx'
import { SourcePane } from '../source-pane.tsx'
import { moveToQuarter, saveEdit } from './actions.ts'
import { anchorOf } from './anchor-of.ts'
import { AroundPlace } from './around-place.tsx'
import { PlaceInput } from './place-input.tsx'

export const metadata: Metadata = { title: 'Edit' }

interface Props {
  params: Promise<{ slug: string; version: string }>
  searchParams: Promise<{ place?: string }>
}

/** One thing of a draft, to be changed by hand, put in or taken out. */
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
  const first = firstEditOf(listEdits(db, version.id), address)
  const [doing, button] = doingOf(address)
  const action =
    address === 'period' ? moveToQuarter.bind(null, version.id) : saveEdit.bind(null, version.id, review)
  const back = `${review}?edit=1&at=${address}#${anchorOf(address)}`
  const source = place.source ?? sourceNear(version.content, address)
  const wanted = source ?? firstSource(version.content)
  const seen = await showSource(db, version.filingId, version.content, { sources: [wanted] })
  return (
    <Newsroom person={person} room="/admin" wide>
      <div className="grid gap-x-10 gap-y-6 min-[70rem]:grid-cols-2">
        <div className="min-w-0">
          <p className="label">
            {doing} · version {version.number}
          </p>
          <h1 className="mt-2 mb-6">{place.name}</h1>
          {first && (
            <div className="notice mb-6">
              <p>The reader had read:</p>
              <KeptText text={first.before} />
            </div>
          )}
          {place.fields.length === 0 && (
            <div className="notice mb-6">
              <KeptText text={place.text} />
            </div>
          )}
          <ActionForm action={action} className="grid max-w-[44rem] gap-5">
            <input type="hidden" name="place" value={address} />
            <input type="hidden" name="revision" value={version.revision} />
            {place.fields.map((field) => (
              <PlaceInput key={field.name} field={field} />
            ))}
            <Field
              label="Reason"
              name="reason"
              required
              minLength={3}
              hint="Kept with the edit and in the audit log."
            />
            {address === 'period' && <AsCorrection />}
            <p className="flex flex-wrap items-center gap-6">
              <SubmitButton tone={place.fields.length === 0 ? 'grave' : undefined}>{button}</SubmitButton>
              <a href={back}>Back without saving</a>
            </p>
          </ActionForm>
          <AroundPlace address={address} content={version.content} edit={`${review}/edit`} />
        </div>
        {seen && (
          <SourcePane
            filingId={version.filingId}
            versionId={version.id}
            fileName={findFiling(db, version.filingId)?.filing.fileName ?? ''}
            first={seen}
            shown={source ? [sourceKey(source)] : []}
          />
        )}
      </div>
    </Newsroom>
  )
}

/** For an entry to be put in: where the one before it was read. */
function sourceNear(content: Filing, address: string) {
  const [, list, at] = /^(.+)\.(\d+)\.gap$/.exec(address) ?? []
  const [before, after] = [Number(at) - 1, Number(at)].map((index) => findPlace(content, `${list}.${index}`))
  return before?.source ?? after?.source ?? null
}

/** The edit that changed first what stands at an address now: it keeps what was read there. */
function firstEditOf(edits: ReturnType<typeof listEdits>, address: string) {
  return edits.findLast((edit, at) => {
    const later = edits.slice(0, at).reverse()
    return !/\.(whole|gap)$/.test(edit.place) && addressNow(edit.place, later) === address
  })
}

/** What is done at an address, and what its button says. */
function doingOf(address: string): [doing: string, button: string] {
  if (address.endsWith('.whole')) return ['Take out', 'Take it out']
  if (address.endsWith('.gap')) return ['Put in', 'Put it in']
  return address === 'period' ? ['Move', 'Move it there'] : ['Edit', 'Save']
}

function AsCorrection() {
  return (
    <label className="flex min-h-11 items-start gap-3">
      <input type="checkbox" name="asCorrection" value="yes" className="mt-1 size-5 shrink-0" />
      <span>
        It corrects what that quarter has published
        <small className="block text-note text-soft">
          Only where that quarter has a public or scheduled report. The reason is then what readers are told.
        </small>
      </span>
    </label>
  )
}
