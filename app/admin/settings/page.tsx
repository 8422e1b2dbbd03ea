import type { Metadata } from 'next'
import { getDb } from '#db/client.ts'
import { getCompany } from '#db/queries/company.ts'
import { findFiling } from '#db/queries/filings.ts'
import type { Company } from '#db/schema.ts'
import { requirePermission } from '#lib/auth/current-person.ts'
import { isOtherCompany } from '#lib/publication/other-company.ts'
import { ActionForm } from '../action-form.tsx'
import { Newsroom } from '../newsroom.tsx'
import { SubmitButton } from '../submit-button.tsx'
import { makeTheirs } from './actions.ts'
import { LogoSection } from './logo-section.tsx'
import { SettingsForm } from './settings-form.tsx'
import { SignInForm } from './sign-in-form.tsx'

export const metadata: Metadata = { title: 'Settings' }

interface Props {
  searchParams: Promise<{ filing?: string; taken?: string }>
}

export default async function SettingsPage({ searchParams }: Props) {
  const person = await requirePermission('/admin/settings', 'change settings')
  const { filing, taken } = await searchParams
  const company = getCompany(getDb())
  return (
    <Newsroom person={person} room="/admin/settings">
      <h1 className="mb-8">Settings</h1>
      {taken && (
        <p role="status" className="notice gain mb-8">
          This is the portal of {company?.name} now. Reports of other companies are no longer public. Fill in
          what the filing did not say, then publish your quarter.
        </p>
      )}
      {filing && company && <TakeOver filingId={Number(filing) || 0} company={company} />}
      <SettingsForm company={company} />
      {company && <LogoSection name={company.name} />}
      {company && <SignInForm required={company.secondFactorRequired} />}
    </Newsroom>
  )
}

/** Offers the portal to the company of a filing that was uploaded. */
function TakeOver({ filingId, company }: { filingId: number; company: Company }) {
  const found = findFiling(getDb(), filingId)
  const registrant = found?.filing.reading.registrant
  if (!registrant?.name || !isOtherCompany(registrant, company)) return null
  return (
    <section aria-labelledby="take-over" className="notice caution mb-12">
      <h2 id="take-over" className="mb-2">
        Make this the portal of {registrant.name}?
      </h2>
      <p className="mb-4">
        Its name, CIK and file number are taken from {found?.filing.fileName}. What is published or scheduled
        here of {company.name} leaves the public site at once; it stays on the board, as withdrawn.
      </p>
      <ActionForm action={makeTheirs.bind(null, filingId)} className="space-y-3">
        <SubmitButton>Make it theirs</SubmitButton>
      </ActionForm>
    </section>
  )
}
