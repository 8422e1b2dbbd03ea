import type { Metadata } from 'next'
import { dateAndTime } from '#app/dates.ts'
import { getDb } from '#db/client.ts'
import { getCompany } from '#db/queries/company.ts'
import { listEveryone, listInvitations } from '#db/queries/people.ts'
import { requirePermission } from '#lib/auth/current-person.ts'
import { ActionForm } from '../action-form.tsx'
import { Field } from '../field.tsx'
import { Newsroom } from '../newsroom.tsx'
import { SubmitButton } from '../submit-button.tsx'
import { invitePerson, takeBack } from './actions.ts'
import { PersonRow } from './person-row.tsx'
import { RoleField } from './role-field.tsx'

export const metadata: Metadata = { title: 'People' }

/** Who may sign in, as what; invitations; and what an admin can do about them. */
export default async function PeoplePage() {
  const person = await requirePermission('/admin/people', 'manage people')
  const db = getDb()
  const company = getCompany(db)
  const timeZone = company?.timeZone ?? 'UTC'
  const people = listEveryone(db)
  const invitations = listInvitations(db, new Date())
  const several = people.filter(({ disabledAt }) => !disabledAt).length > 1
  return (
    <Newsroom person={person} room="/admin/people">
      <h1>People</h1>
      {several && company?.onePersonMode && (
        <p className="notice caution mt-6">
          One-person mode is on: an author may approve what he or she wrote. There are several of you now:{' '}
          <a href="/admin/settings">turn it off in the settings</a>.
        </p>
      )}
      <ul className="mt-8 border-t border-ink">
        {people.map((who) => (
          <PersonRow key={who.id} who={who} self={who.id === person.id} timeZone={timeZone} />
        ))}
      </ul>

      <section aria-labelledby="invite" className="mt-14 max-w-[40rem]">
        <h2 id="invite">Invite somebody</h2>
        <p className="mt-2 mb-5">
          Authors upload and edit, approvers approve and publish, admins do both and manage the portal.
        </p>
        <ActionForm action={invitePerson} className="grid gap-5">
          <Field label="E-mail" name="email" type="email" required maxLength={254} autoComplete="off" />
          <RoleField selected="approver" />
          <div>
            <SubmitButton>Make the invitation</SubmitButton>
          </div>
        </ActionForm>
      </section>

      {invitations.length > 0 && (
        <section aria-labelledby="invited" className="mt-14">
          <h2 id="invited">Invited</h2>
          <ul className="mt-4 border-t border-ink">
            {invitations.map(({ email, role, expiresAt }) => (
              <li
                key={email}
                className="flex flex-wrap items-center gap-x-8 gap-y-2 border-b border-rule py-3"
              >
                <span className="font-semibold [overflow-wrap:anywhere]">{email}</span>
                <span>{role}</span>
                <span className="text-note text-soft">until {dateAndTime(expiresAt, timeZone)}</span>
                <ActionForm action={takeBack.bind(null, email ?? '')} className="ml-auto">
                  <SubmitButton tone="quiet">Take back</SubmitButton>
                </ActionForm>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Newsroom>
  )
}
