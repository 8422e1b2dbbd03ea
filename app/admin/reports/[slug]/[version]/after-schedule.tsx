import type { ReactNode } from 'react'
import type { Person, Report } from '#db/schema.ts'
import { may } from '#lib/auth/may.ts'
import type { Standing } from '#lib/publication/standing.ts'
import { ActionForm } from '../../../action-form.tsx'
import { Field, TextField } from '../../../field.tsx'
import { SubmitButton } from '../../../submit-button.tsx'
import { beginCorrection, cancelEmbargo, endEmbargo, moveEmbargo, withdrawReport } from './actions.ts'

interface Props {
  person: Person
  report: Report
  standing: Standing
  timeZone: string
}

/** What can be done with a version that is scheduled, live or withdrawn. Each needs a reason, which is kept. */
export function AfterSchedule({ person, report, standing, timeZone }: Props) {
  const publisher = may(person, 'publish')
  return (
    <>
      {standing.is === 'scheduled' && (
        <p>
          {standing.publication.tellSubscribers
            ? 'Subscribers get a mail then.'
            : 'Subscribers get no mail about it.'}
        </p>
      )}
      {standing.is === 'scheduled' && publisher && <UnderEmbargo reportId={report.id} timeZone={timeZone} />}
      {standing.is === 'live' && (
        <p>
          Nothing is left to do: <a href={`/results/${report.slug}`}>it is public</a>.
        </p>
      )}
      {(standing.is === 'live' || standing.is === 'withdrawn') && may(person, 'edit') && (
        <Folded name="Correct it">
          <ActionForm action={beginCorrection.bind(null, report.id, report.slug)} className="mt-3 space-y-3">
            <TextField label="What is corrected, and why" name="reason" required hint="Readers see this." />
            <SubmitButton tone="quiet">Begin a correction</SubmitButton>
          </ActionForm>
        </Folded>
      )}
      {standing.is === 'live' && publisher && (
        <Folded name="Withdraw it">
          <ActionForm action={withdrawReport.bind(null, report.id)} className="mt-3 space-y-3">
            <p>It leaves the public site at once, with all its versions.</p>
            <TextField label="Reason for withdrawing" name="reason" required />
            <SubmitButton tone="grave">Withdraw now</SubmitButton>
          </ActionForm>
        </Folded>
      )}
    </>
  )
}

function UnderEmbargo({ reportId, timeZone }: { reportId: number; timeZone: string }) {
  return (
    <>
      <Folded name="Change the time">
        <ActionForm action={moveEmbargo.bind(null, reportId)} className="mt-3 space-y-3">
          <Field
            label="Public from"
            name="time"
            type="datetime-local"
            required
            hint={`On the clock of ${timeZone}.`}
          />
          <TextField label="Reason for the change" name="reason" required />
          <SubmitButton tone="quiet">Change the time</SubmitButton>
        </ActionForm>
      </Folded>
      <Folded name="Publish it before its time">
        <ActionForm action={endEmbargo.bind(null, reportId)} className="mt-3 space-y-3">
          <TextField label="Reason for publishing now" name="reason" required />
          <SubmitButton>Publish now</SubmitButton>
        </ActionForm>
      </Folded>
      <Folded name="Cancel the publication">
        <ActionForm action={cancelEmbargo.bind(null, reportId)} className="mt-3 space-y-3">
          <p>The version stays approved and can be scheduled again.</p>
          <TextField label="Reason for cancelling" name="reason" required />
          <SubmitButton tone="grave">Cancel the publication</SubmitButton>
        </ActionForm>
      </Folded>
    </>
  )
}

function Folded({ name, children }: { name: string; children: ReactNode }) {
  return (
    <details>
      <summary className="min-h-6 text-accent">{name}</summary>
      {children}
    </details>
  )
}
