import { Field } from './field.tsx'

/** Where the code of an authenticator app is typed, or pasted with a blank in it. */
export function CodeField({ label, hint }: { label: string; hint?: string }) {
  return (
    <Field
      label={label}
      hint={hint}
      name="code"
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={40}
      required
    />
  )
}
