import { ActionForm } from '../action-form.tsx'
import { SubmitButton } from '../submit-button.tsx'
import { sayWhetherRequired } from './actions.ts'

/** Whether a password is enough to get in. */
export function SignInForm({ required }: { required: boolean }) {
  return (
    <section aria-labelledby="signing-in" className="mt-14 max-w-[44rem]">
      <h2 id="signing-in" className="mb-4">
        Signing in
      </h2>
      <ActionForm action={sayWhetherRequired} className="grid gap-5">
        <label className="flex min-h-11 items-start gap-3">
          <input
            type="checkbox"
            name="secondFactorRequired"
            value="yes"
            defaultChecked={required}
            className="mt-1 size-5 shrink-0"
          />
          <span>
            Require a second factor
            <small className="block text-note text-soft">
              Who signs in with a password and has no authenticator app is led to set one up before anything
              else. Who comes by the company’s identity provider is asked there.
            </small>
          </span>
        </label>
        <div className="space-y-3">
          <SubmitButton>Apply</SubmitButton>
        </div>
      </ActionForm>
    </section>
  )
}
