import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { quarterName } from '#app/(site)/quarter-name.ts'
import { getDb } from '#db/client.ts'
import { getCompany } from '#db/queries/company.ts'
import { listEdits } from '#db/queries/edits.ts'
import { listVersions, namesOfPeople } from '#db/queries/newsroom.ts'
import { listOverrules } from '#db/queries/overrules.ts'
import { listSafeHarborsBefore } from '#db/queries/safe-harbors.ts'
import { getApproval, getVersionByNumber, listPublications } from '#db/queries/versions.ts'
import { requirePerson } from '#lib/auth/current-person.ts'
import { may } from '#lib/auth/may.ts'
import { recordLook } from '#lib/publication/record-look.ts'
import { showSource } from '#lib/publication/source/show-source.ts'
import { firstSource, readSourceKeys, sourceKey } from '#lib/publication/source/source-key.ts'
import { isEditable, isFixed, standingOf } from '#lib/publication/standing.ts'
import { Newsroom } from '../../../newsroom.tsx'
import { StandingName, StandingText } from '../../../standing-text.tsx'
import { ChecksPanel } from './checks-panel.tsx'
import { EditsPanel } from './edits-panel.tsx'
import { FocusAfter } from './focus-after.tsx'
import { NextStep } from './next-step.tsx'
import { ReadSide } from './read-side.tsx'
import { SourcePane } from './source-pane.tsx'
import { VersionLinks } from './version-links.tsx'

export const metadata: Metadata = { title: 'Review' }

const SKIPS = [
  { href: '#next-step', name: 'Skip to the next step' },
  { href: '#read', name: 'Skip to what was read' },
  { href: '#source', name: 'Skip to the filing' },
]

interface Props {
  params: Promise<{ slug: string; version: string }>
  searchParams: Promise<{ source?: string | string[]; edit?: string; at?: string }>
}

/** What was read of a filing beside the filing itself, and what can be done next. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const { slug, version: number } = await params
  const person = await requirePerson(`/admin/reports/${slug}/${number}`)
  const db = getDb()
  const now = new Date()
  const found = getVersionByNumber(db, slug, Number(number) || 0)
  if (!found) notFound()
  const { version, report } = found
  const approval = getApproval(db, version)
  const standing = standingOf(version, approval, listPublications(db, report.id), now)
  const versions = listVersions(db, report.id)
  const entry = versions.find(({ id }) => id === version.id)
  const company = getCompany(db)
  if (!entry) notFound()
  recordLook(db, person, found, now)
  const { source: place, edit, at } = await searchParams
  const asked = readSourceKeys(place)
  const editable = may(person, 'edit') && isEditable(standing)
  const review = `/admin/reports/${slug}/${number}`
  const sources = asked.length > 0 ? asked : [firstSource(version.content)]
  const seen = await showSource(db, version.filingId, version.content, { sources })
  return (
    <Newsroom person={person} room="/admin" wide skips={SKIPS}>
      <header className="grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)]">
        <div>
          <p className="label">
            {quarterName(report)} · version {version.number}
          </p>
          <h1 className="mt-2">{version.content.release?.headline ?? entry.fileName}</h1>
          <p className="mt-4">
            <StandingName standing={standing} />{' '}
            <StandingText
              standing={standing}
              version={entry}
              names={namesOfPeople(db)}
              timeZone={company?.timeZone ?? 'UTC'}
              now={now}
            />
          </p>
          <VersionLinks
            report={report}
            versions={versions}
            current={version.number}
            standing={standing}
            editing={editable ? Boolean(edit) : null}
          />
          <EditsPanel
            version={version}
            edits={listEdits(db, version.id)}
            allowed={editable}
            timeZone={company?.timeZone ?? 'UTC'}
          />
          <ChecksPanel
            checks={version.content.checks}
            findings={version.content.findings}
            overruling={{
              versionId: version.id,
              overrules: listOverrules(db, version.id),
              allowed: may(person, 'approve') && !isFixed(standing),
            }}
          />
        </div>
        <NextStep person={person} version={version} report={report} standing={standing} company={company} />
      </header>
      <FocusAfter edited={at ?? null} state={`${standing.is} ${version.revision}`} next="next-step" />
      <div className="mt-10 grid gap-x-10 border-t border-ink min-[70rem]:grid-cols-2">
        <ReadSide
          content={version.content}
          edit={editable && edit ? `${review}/edit` : null}
          safeHarbors={listSafeHarborsBefore(db, slug, now)}
        />
        {seen && (
          <SourcePane
            filingId={version.filingId}
            versionId={version.id}
            fileName={entry.fileName}
            first={seen}
            shown={asked.map(sourceKey)}
          />
        )}
      </div>
    </Newsroom>
  )
}
