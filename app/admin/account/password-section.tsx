import { SHORTEST_PASSWORD } from '#lib/auth/password.ts'
import { ActionForm } from '../action-form.tsx'
import { PasswordField } from '../password-field.tsx'
import { SubmitButton } from '../submit-button.tsx'
import { setPassword } from './actions.ts'

export function PasswordSection({ email }: { email: string }) {
  return (
    <section aria-labelledby="password">
      <h2 id="password" className="mb-4">
        Password
      </h2>
      <ActionForm action={setPassword} className="grid max-w-[28rem] gap-5">
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <PasswordField label="Password until now" autoComplete="current-password" />
        <PasswordField
          label="New password"
          name="newPassword"
          autoComplete="new-password"
          minLength={SHORTEST_PASSWORD}
          hint={`At least ${SHORTEST_PASSWORD} characters. Your other sessions end when it changes.`}
        />
        <div className="space-y-3">
          <SubmitButton>Change the password</SubmitButton>
        </div>
      </ActionForm>
    </section>
  )
}
