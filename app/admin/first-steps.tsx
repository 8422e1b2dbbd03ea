import type { ReactNode } from 'react'
import type { Company, Person } from '#db/schema.ts'
import { may } from '#lib/auth/may.ts'

/** What there is to do in an empty portal, in order. Each only for who may do it. */
export function FirstSteps({ person, company }: { person: Person; company: Company | null }) {
  const admin = may(person, 'change settings')
  const steps: (ReactNode | false)[] = [
    admin && (
      <>
        <a href="/admin/settings">{company ? 'Look over the settings' : 'Say whose portal this is'}</a>: the
        company’s name, its time zone, and whether one person may approve what they wrote.
      </>
    ),
    admin && (
      <>
        <a href="/admin/people">Invite who else takes part</a>: one person writes, another approves.
      </>
    ),
    may(person, 'upload') && (
      <>
        <a href="/admin/filings">Upload a filing</a>: its quarter appears here as a draft.
      </>
    ),
  ]
  return (
    <div className="mt-8 max-w-[40rem]">
      <p>There is no quarter yet.</p>
      <ol className="mt-4 list-decimal space-y-2 pl-6">
        {steps.filter(Boolean).map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps have no other identity than their order
          <li key={at}>{step}</li>
        ))}
      </ol>
    </div>
  )
}
