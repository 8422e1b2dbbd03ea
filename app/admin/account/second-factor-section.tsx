import { getDb } from '#db/client.ts'
import { getCompany } from '#db/queries/company.ts'
import type { Person } from '#db/schema.ts'
import { beginEnrolment } from '#lib/auth/enrol.ts'
import { recoveryCodesLeft } from '#lib/auth/recovery-codes.ts'
import { ActionForm } from '../action-form.tsx'
import { CodeField } from '../code-field.tsx'
import { PasswordField } from '../password-field.tsx'
import { SubmitButton } from '../submit-button.tsx'
import { giveCodes, turnOff } from './actions.ts'
import { CodesForm } from './codes-form.tsx'
import { QrCode } from './qr-code.tsx'

/** Setting up an authenticator app; and what can be done with one. */
export function SecondFactorSection({ person }: { person: Person }) {
  const db = getDb()
  const issuer = `${getCompany(db)?.name ?? 'Openbell'} Newsroom`
  const enrolment = beginEnrolment(db, person, issuer, new Date())
  const left = recoveryCodesLeft(db, person.id)
  return (
    <section aria-labelledby="second-factor">
      <h2 id="second-factor" className="mb-4">
        Second factor
      </h2>
      {enrolment ? (
        <Enrolling {...enrolment} />
      ) : (
        <p className="mb-5">
          On: signing in asks for a code of your authenticator app.{' '}
          {left === 1 ? 'One recovery code is left.' : `${left} recovery codes are left.`}
        </p>
      )}
      <CodesForm action={giveCodes}>
        {enrolment ? (
          <CodeField label="Code that the app shows now" />
        ) : (
          <PasswordField label="Password, for new recovery codes" autoComplete="current-password" />
        )}
        <div>
          <SubmitButton tone={enrolment ? undefined : 'quiet'}>
            {enrolment ? 'Turn on' : 'Make new recovery codes'}
          </SubmitButton>
        </div>
      </CodesForm>
      {!enrolment && (
        <ActionForm action={turnOff} className="mt-8 grid max-w-[28rem] gap-5">
          <PasswordField label="Password, to turn it off" autoComplete="current-password" />
          <div className="space-y-3">
            <SubmitButton tone="grave">Turn off</SubmitButton>
          </div>
        </ActionForm>
      )}
    </section>
  )
}

function Enrolling({ secret, address }: { secret: string; address: string }) {
  return (
    <>
      <p className="mb-5">
        Off. With an authenticator app on your phone, a password that got into wrong hands opens nothing. Scan
        this code with the app, or type the key into it; then give the code that it shows.
      </p>
      <div className="mb-6 flex flex-wrap items-center gap-x-8 gap-y-4">
        <QrCode of={address} label="The key as a QR code" />
        <div className="min-w-0">
          <p className="field-name">Key</p>
          <p className="font-mono text-note wrap-anywhere">{secret.replaceAll(/.{4}(?=.)/g, '$& ')}</p>
          <p className="mt-2">
            <a href={address} className="py-1.5">
              Open in an app on this device
            </a>
          </p>
        </div>
      </div>
    </>
  )
}
