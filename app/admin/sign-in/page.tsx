import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getDb } from '#db/client.ts'
import { listPeople } from '#db/queries/people.ts'
import { currentPerson } from '#lib/auth/current-person.ts'
import { returnPath } from '#lib/auth/return-path.ts'
import { ActionForm } from '../action-form.tsx'
import { Doorway } from '../doorway.tsx'
import { Field } from '../field.tsx'
import { PasswordField } from '../password-field.tsx'
import { SubmitButton } from '../submit-button.tsx'
import { enter } from './actions.ts'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const next = returnPath((await searchParams).next)
  if (await currentPerson()) redirect(next)
  return (
    <Doorway title="Sign in">
      {listPeople(getDb()).length === 0 && (
        <p className="notice caution mb-8">
          Nobody has an account yet. Open the set-up link that was printed when Openbell started; a new start
          prints a new one.
        </p>
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
