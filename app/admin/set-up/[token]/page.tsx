import type { Metadata } from 'next'
import { getDb } from '#db/client.ts'
import { findLink } from '#lib/auth/one-time-link.ts'
import { ActionForm } from '../../action-form.tsx'
import { Doorway } from '../../doorway.tsx'
import { Field } from '../../field.tsx'
import { NewPasswordField } from '../../new-password-field.tsx'
import { SubmitButton } from '../../submit-button.tsx'
import { createFirstAccount } from './actions.ts'

export const metadata: Metadata = { title: 'Set up', referrer: 'same-origin' }

export default async function SetUpPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const link = findLink(getDb(), token, new Date())
  if (link?.purpose !== 'set-up') return <UsedUp />
  return (
    <Doorway title="Make the first account">
      <p className="mb-8">
        You will be the admin of this portal: you can upload, approve and publish, and invite others. This
        link works once.
      </p>
      <ActionForm action={createFirstAccount.bind(null, token)} className="grid gap-5">
        <Field label="Your name" name="name" autoComplete="name" required maxLength={120} />
        <Field label="E-mail" name="email" type="email" autoComplete="username" required maxLength={254} />
        <NewPasswordField />
        <div>
          <SubmitButton>Create the account</SubmitButton>
        </div>
      </ActionForm>
    </Doorway>
  )
}

function UsedUp() {
  return (
    <Doorway title="This link opens nothing">
      <p>
        It has been used, its 24 hours are over, or a newer one was made. If you have an account,{' '}
        <a href="/admin/sign-in">sign in</a>. If nobody has one yet, start Openbell again: it prints a new
        link.
      </p>
    </Doorway>
  )
}
