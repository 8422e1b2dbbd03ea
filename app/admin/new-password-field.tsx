import { SHORTEST_PASSWORD } from '#lib/auth/password.ts'
import { PasswordField } from './password-field.tsx'

/** Where somebody chooses a password, with what it has to be. */
export function NewPasswordField() {
  return (
    <PasswordField
      autoComplete="new-password"
      minLength={SHORTEST_PASSWORD}
      hint={`At least ${SHORTEST_PASSWORD} characters. A few words that you remember are fine.`}
    />
  )
}
