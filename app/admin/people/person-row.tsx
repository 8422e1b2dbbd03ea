import { dateAndTime } from '#app/dates.ts'
import { getDb } from '#db/client.ts'
import type { Person } from '#db/schema.ts'
import { getSecondFactor } from '#lib/auth/second-factor.ts'
import { ActionForm } from '../action-form.tsx'
import { SubmitButton } from '../submit-button.tsx'
import { giveRole, letIn, offerNewPassword, shutOut, takeSecondFactor } from './actions.ts'
import { RoleField } from './role-field.tsx'

interface Props {
  who: Person & { lastSeenAt: Date | null }
  self: boolean
  timeZone: string
}

export function PersonRow({ who, self, timeZone }: Props) {
  const { id, name, email, role, disabledAt, lastSeenAt } = who
  return (
    <li className="border-b border-rule py-4">
      <div className="flex flex-wrap items-baseline gap-x-8 gap-y-1">
        <span className="font-semibold">
          {name}
          {self && <span className="font-normal text-soft"> (you)</span>}
        </span>
        <span className="[overflow-wrap:anywhere]">{email}</span>
        <span>{disabledAt ? <strong className="text-fault">Shut out</strong> : role}</span>
        <span className="ml-auto text-note text-soft">
          {lastSeenAt ? `last seen ${dateAndTime(lastSeenAt, timeZone)}` : 'never signed in'}
        </span>
      </div>
      <details className="mt-1">
        <summary className="min-h-6 text-accent">Change {name}</summary>
        <div className="mt-3 flex flex-wrap items-end gap-x-10 gap-y-5">
          {disabledAt ? (
            <ActionForm action={letIn.bind(null, id)} className="space-y-3">
              <SubmitButton tone="quiet">Let in again</SubmitButton>
            </ActionForm>
          ) : (
            <>
              <ActionForm action={giveRole.bind(null, id)} className="space-y-3">
                <RoleField selected={role} of={name} />
                <SubmitButton tone="quiet">Change the role</SubmitButton>
              </ActionForm>
              <ActionForm action={offerNewPassword.bind(null, id)} className="space-y-3">
                <SubmitButton tone="quiet">Make a link for a new password</SubmitButton>
              </ActionForm>
              {!self && getSecondFactor(getDb(), id) && (
                <ActionForm action={takeSecondFactor.bind(null, id)} className="space-y-3">
                  <SubmitButton tone="quiet">Take the second factor away</SubmitButton>
                </ActionForm>
              )}
              <ActionForm action={shutOut.bind(null, id)} className="space-y-3">
                <SubmitButton tone="grave">Shut out</SubmitButton>
              </ActionForm>
            </>
          )}
        </div>
      </details>
    </li>
  )
}
