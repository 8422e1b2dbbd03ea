import type { Metadata } from 'next'
import { getDb } from '#db/client.ts'
import { getCompany } from '#db/queries/company.ts'
import { findLink } from '#lib/auth/one-time-link.ts'
import { ActionForm } from '../../action-form.tsx'
import { Doorway } from '../../doorway.tsx'
import { Field } from '../../field.tsx'
import { NewPasswordField } from '../../new-password-field.tsx'
import { SubmitButton } from '../../submit-button.tsx'
import { acceptInvitation } from './actions.ts'

export const metadata: Metadata = { title: 'Invitation', referrer: 'same-origin' }

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const link = findLink(getDb(), token, new Date())
  if (link?.purpose !== 'invitation') {
    return (
      <Doorway title="This link opens nothing">
        <p>
          It has been used, taken back, or its week is over. If you have an account,{' '}
          <a href="/admin/sign-in">sign in</a>; otherwise ask for a new invitation.
        </p>
      </Doorway>
    )
  }
  return (
    <Doorway title={`Join the newsroom of ${getCompany(getDb())?.name ?? 'this portal'}`}>
      <p className="mb-8">
        You are invited as {link.role}, with the address {link.email}.
      </p>
      <ActionForm action={acceptInvitation.bind(null, token)} className="grid gap-5">
        <Field label="Your name" name="name" autoComplete="name" required maxLength={120} />
        <NewPasswordField />
        <div>
          <SubmitButton>Create the account</SubmitButton>
        </div>
      </ActionForm>
    </Doorway>
  )
}
