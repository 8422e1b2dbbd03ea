import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getDb } from '#db/client.ts'
import { recordView } from '#db/queries/audit.ts'
import { findFiling } from '#db/queries/filings.ts'
import { getReport } from '#db/queries/versions.ts'
import { requirePerson } from '#lib/auth/current-person.ts'
import { ActionForm } from '../../action-form.tsx'
import { Field } from '../../field.tsx'
import { Newsroom } from '../../newsroom.tsx'
import { SubmitButton } from '../../submit-button.tsx'
import { sayQuarter } from './actions.ts'

export const metadata: Metadata = { title: 'Which quarter?' }

/** A filing that does not say which quarter it reports: somebody has to. */
export default async function FilingPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const person = await requirePerson(`/admin/filings/${id}`)
  const found = findFiling(getDb(), Number(id) || 0)
  if (!found) notFound()
  const report = found.version && getReport(getDb(), found.version.reportId)
  if (found.version && report) redirect(`/admin/reports/${report.slug}/${found.version.number}`)
  const { filing } = found
  recordView(getDb(), person, filing.fileName, { filing: filing.id }, new Date())
  const { period } = filing.reading
  return (
    <Newsroom person={person} room="/admin/filings">
      <h1>Which quarter does this filing report?</h1>
      <p className="mt-5 mb-8 max-w-[40rem]">
        {filing.fileName}
        {filing.headline && <> (“{filing.headline}”)</>} does not say it in words that Openbell is sure of.
        Number the quarter as the company does.
      </p>
      <ActionForm action={sayQuarter.bind(null, filing.id)} className="grid max-w-[24rem] gap-5">
        <Field
          label="Fiscal year"
          name="fiscalYear"
          inputMode="numeric"
          pattern="\d{4}"
          required
          defaultValue={period?.fiscalYear ?? ''}
        />
        <fieldset>
          <legend className="field-name">Quarter</legend>
          <div className="mt-1 flex flex-wrap gap-x-6">
            {[1, 2, 3, 4].map((quarter) => (
              <label key={quarter} className="flex min-h-11 items-center gap-2">
                <input
                  type="radio"
                  name="fiscalQuarter"
                  value={quarter}
                  required
                  defaultChecked={period?.fiscalQuarter === quarter}
                />
                Q{quarter}
              </label>
            ))}
          </div>
        </fieldset>
        <Field
          label="Last day of the quarter"
          name="periodEnd"
          type="date"
          required
          defaultValue={period?.end ?? ''}
        />
        <div>
          <SubmitButton>Make the draft</SubmitButton>
        </div>
      </ActionForm>
    </Newsroom>
  )
}
