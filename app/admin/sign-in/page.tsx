import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getDb } from '#db/client.ts'
import { listPeople } from '#db/queries/people.ts'
import { currentPerson } from '#lib/auth/current-person.ts'
import { companyProviders } from '#lib/auth/identity-provider.ts'
import { returnPath } from '#lib/auth/return-path.ts'
import { ActionForm } from '../action-form.tsx'
import { Doorway } from '../doorway.tsx'
import { Field } from '../field.tsx'
import { PasswordField } from '../password-field.tsx'
import { SubmitButton } from '../submit-button.tsx'
import { enter } from './actions.ts'
import { CompanyAccount } from './company-account.tsx'

export const metadata: Metadata = { title: 'Sign in' }

interface Props {
  searchParams: Promise<{ next?: string; error?: string }>
}

export default async function SignInPage({ searchParams }: Props) {
  const { next: asked, error } = await searchParams
  const next = returnPath(asked)
  const [provider] = companyProviders()
  if (await currentPerson()) redirect(next)
  return (
    <Doorway title="Sign in">
      {listPeople(getDb()).length === 0 && (
        <p className="notice caution mb-8">
          Nobody has an account yet. Open the set-up link that was printed when Openbell started; a new start
          prints a new one.
        </p>
      )}
      {error && (
        <p role="alert" className="notice fault mb-8">
          {error === 'AccessDenied'
            ? 'Your company account is known, but nobody here was invited under its e-mail, or that is not verified. Ask an admin of this portal for an invitation.'
            : 'Signing in with the company account did not work. Try again, or use your password.'}
        </p>
      )}
      {provider && (
        <div className="mb-10 border-b border-rule pb-10">
          <CompanyAccount provider={provider.id} next={next} />
        </div>
      )}
      <ActionForm action={enter} className="grid gap-5">
        <input type="hidden" name="next" value={next} />
        <Field label="E-mail" name="email" type="email" autoComplete="username" required />
        <PasswordField autoComplete="current-password" />
        <div>
          <SubmitButton>Sign in</SubmitButton>
        </div>
      </ActionForm>
    </Doorway>
  )
}
