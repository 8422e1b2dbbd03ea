import { getDb } from '#db/client.ts'
import { hasEdited } from '#db/queries/edits.ts'
import { listPeople } from '#db/queries/people.ts'
import { listPublications } from '#db/queries/versions.ts'
import type { Company, Person, Report, Version } from '#db/schema.ts'
import { may } from '#lib/auth/may.ts'
import { isNewestQuarter } from '#lib/publication/newest-quarter.ts'
import { isOtherCompany } from '#lib/publication/other-company.ts'
import { isEditable, type Standing } from '#lib/publication/standing.ts'
import { ActionForm } from '../../../action-form.tsx'
import { Field, TextField } from '../../../field.tsx'
import { SubmitButton } from '../../../submit-button.tsx'
import { approveVersion, publishNow, sayReason, schedule, submitDraft } from './actions.ts'
import { AfterSchedule } from './after-schedule.tsx'

interface Props {
  person: Person
  version: Version
  report: Report
  standing: Standing
  company: Company | null
}

/** What the reader of a review can do with it now. */
export function NextStep({ person, version, report, standing, company }: Props) {
  const own = version.author === person.id || hasEdited(getDb(), version.id, person.id)
  const alone = own && (company?.onePersonMode ?? true)
  const otherCompany = isOtherCompany(version.content.registrant, company)
    ? (version.content.registrant.name ?? 'another registrant')
    : null
  const settings = may(person, 'change settings') ? `/admin/settings?filing=${version.filingId}` : null
  return (
    <section aria-labelledby="next-step" className="self-start border-l border-rule pl-6">
      <h2 id="next-step" tabIndex={-1} className="label mb-3">
        Next step
      </h2>
      <div className="space-y-5">
        {otherCompany && standing.is !== 'live' && (
          <OtherCompany filer={otherCompany} company={company} settings={settings} />
        )}
        {(standing.is === 'draft' || standing.is === 'in review') && (
          <Approval person={person} version={version} standing={standing} own={own} alone={alone} />
        )}
        <ReasonWanted person={person} version={version} report={report} standing={standing} />
        <Publication
          person={person}
          version={version}
          newest={isNewestQuarter(getDb(), report)}
          standing={standing}
          alone={alone}
          otherCompany={otherCompany}
          timeZone={company?.timeZone ?? 'UTC'}
        />
        <AfterSchedule
          person={person}
          report={report}
          standing={standing}
          timeZone={company?.timeZone ?? 'UTC'}
        />
      </div>
    </section>
  )
}

function OtherCompany({
  filer,
  company,
  settings,
}: {
  filer: string
  company: Company | null
  settings: string | null
}) {
  return (
    <div className="notice caution">
      <p>
        <strong>This filing is {filer}’s.</strong> This portal is {company?.name ?? 'nobody'}’s.
      </p>
      {settings && (
        <p className="mt-1">
          <a href={settings}>Make this the portal of {filer}</a>
        </p>
      )}
    </div>
  )
}

interface ApprovalProps {
  person: Person
  version: Version
  standing: Standing
  own: boolean
  alone: boolean
}

function Approval({ person, version, standing, own, alone }: ApprovalProps) {
  if (may(person, 'approve') && !own) {
    return (
      <ActionForm action={approveVersion.bind(null, version.id, version.contentHash)} className="space-y-3">
        <SubmitButton>Approve</SubmitButton>
      </ActionForm>
    )
  }
  if (alone && may(person, 'approve')) return null
  if (standing.is === 'draft' && may(person, 'edit')) {
    return (
      <ActionForm action={submitDraft.bind(null, version.id)} className="space-y-3">
        <p>Somebody else has to approve what you wrote.</p>
        <NobodyElse person={person} version={version} />
        <SubmitButton>Submit for approval</SubmitButton>
      </ActionForm>
    )
  }
  return (
    <p>{own ? 'You wrote this version: somebody else has to approve it.' : 'An approver is waited for.'}</p>
  )
}

/** Says so before a draft waits for an approver whom there is not. */
function NobodyElse({ person, version }: Pick<ApprovalProps, 'person' | 'version'>) {
  const db = getDb()
  const approvers = listPeople(db).filter(
    (one) => may(one, 'approve') && one.id !== version.author && !hasEdited(db, version.id, one.id),
  )
  if (approvers.length > 0) return null
  return (
    <p className="notice caution">
      Nobody else may approve yet.{' '}
      {may(person, 'manage people') ? (
        <a href="/admin/people">Invite an approver</a>
      ) : (
        'An admin has to invite an approver.'
      )}
    </p>
  )
}

type ReasonProps = Pick<Props, 'person' | 'version' | 'report' | 'standing'>

/** A further filing of a public quarter replaces what is public, and readers are told why. */
function ReasonWanted({ person, version, report, standing }: ReasonProps) {
  const isPublic = listPublications(getDb(), report.id).some((row) => !row.cancelledAt && !row.withdrawnAt)
  if (version.reason || !isPublic || !isEditable(standing) || !may(person, 'edit')) return null
  return (
    <ActionForm action={sayReason.bind(null, version.id)} className="space-y-3">
      <p>This quarter is public already: this version can replace what is there once it says why.</p>
      <TextField
        label="What is corrected, and why"
        name="reason"
        required
        hint="Readers see this. It takes an approval away: it is approved with the rest."
      />
      <SubmitButton tone="quiet">Save the reason</SubmitButton>
    </ActionForm>
  )
}

interface PublicationProps {
  person: Person
  version: Version
  /** Whether the quarter is the newest that is public or scheduled. */
  newest: boolean
  standing: Standing
  alone: boolean
  otherCompany: string | null
  timeZone: string
}

function Publication({ person, version, newest, standing, alone, otherCompany, timeZone }: PublicationProps) {
  const unapproved = standing.is === 'draft' || standing.is === 'in review'
  const both = unapproved && alone && may(person, 'approve')
  if (!may(person, 'publish') || !(both || standing.is === 'approved')) return null
  const seenHash = both ? version.contentHash : null
  return (
    <>
      <ActionForm action={publishNow.bind(null, version.id, seenHash)} className="space-y-3">
        {both && (
          <p>
            You wrote this version and, in one-person mode, may approve it yourself. The audit log says so.
          </p>
        )}
        {otherCompany && <AllTheSame />}
        <TellSubscribers checked={newest} />
        <SubmitButton>{both ? 'Approve and publish' : 'Publish now'}</SubmitButton>
      </ActionForm>
      <details>
        <summary className="min-h-6 text-accent">Hold it under embargo</summary>
        <ActionForm action={schedule.bind(null, version.id, seenHash)} className="mt-3 space-y-3">
          <Field
            label="Public from"
            name="time"
            type="datetime-local"
            required
            hint={`On the clock of ${timeZone}${both ? '. Approves it, and holds it until then.' : '.'}`}
          />
          {otherCompany && <AllTheSame />}
          <TellSubscribers checked={newest} />
          <SubmitButton tone="quiet">Schedule</SubmitButton>
        </ActionForm>
      </details>
    </>
  )
}

function TellSubscribers({ checked }: { checked: boolean }) {
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input
        type="checkbox"
        name="tellSubscribers"
        value="yes"
        defaultChecked={checked}
        className="size-5 shrink-0"
      />
      {checked ? 'Tell subscribers by mail' : 'Tell subscribers by mail, though a later quarter is out'}
    </label>
  )
}

function AllTheSame() {
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input type="checkbox" name="otherCompany" value="yes" required className="size-5" />
      Publish it here all the same
    </label>
  )
}
