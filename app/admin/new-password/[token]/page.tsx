import type { Metadata } from 'next'
import { getDb } from '#db/client.ts'
import { findResetLink } from '#lib/auth/reset-password.ts'
import { ActionForm } from '../../action-form.tsx'
import { Doorway } from '../../doorway.tsx'
import { NewPasswordField } from '../../new-password-field.tsx'
import { SubmitButton } from '../../submit-button.tsx'
import { choosePassword } from './actions.ts'

export const metadata: Metadata = { title: 'New password', referrer: 'same-origin' }

export default async function NewPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const link = findResetLink(getDb(), token, new Date())
  if (!link) {
    return (
      <Doorway title="This link opens nothing">
        <p>It has been used, or its hour is over. Ask an admin for a new one.</p>
      </Doorway>
    )
  }
  return (
    <Doorway title="Choose a new password">
      <p className="mb-8">
        For {link.email}. All open sessions of this account end
        {link.purpose === 'recovery' && ', and its authenticator app and recovery codes are taken away'}.
      </p>
      <ActionForm action={choosePassword.bind(null, token)} className="grid gap-5">
        <NewPasswordField />
        <div>
          <SubmitButton>Set the password</SubmitButton>
        </div>
      </ActionForm>
    </Doorway>
  )
}
