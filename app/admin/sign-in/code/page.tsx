import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { returnPath } from '#lib/auth/return-path.ts'
import { personAwaited } from '#lib/auth/second-step.ts'
import { ActionForm } from '../../action-form.tsx'
import { CodeField } from '../../code-field.tsx'
import { Doorway } from '../../doorway.tsx'
import { SubmitButton } from '../../submit-button.tsx'
import { enterCode } from '../actions.ts'

export const metadata: Metadata = { title: 'Sign in: the code' }

/** The second step, for five minutes after the password fitted. */
export default async function CodePage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  if ((await personAwaited()) === null) redirect('/admin/sign-in')
  return (
    <Doorway title="One more step">
      <ActionForm action={enterCode} className="grid gap-5">
        <input type="hidden" name="next" value={returnPath((await searchParams).next)} />
        <CodeField
          label="Code"
          hint="The six digits that your authenticator app shows, or one of your recovery codes."
        />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <SubmitButton>Sign in</SubmitButton>
          <a href="/admin/sign-in" className="py-1.5">
            Start over
          </a>
        </div>
      </ActionForm>
    </Doorway>
  )
}
