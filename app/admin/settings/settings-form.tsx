import type { ReactNode } from 'react'
import type { Company } from '#db/schema.ts'
import { ActionForm } from '../action-form.tsx'
import { Choice } from '../choice.tsx'
import { Field, TextField } from '../field.tsx'
import { SubmitButton } from '../submit-button.tsx'
import { AccentField } from './accent-field.tsx'
import { saveSettings } from './actions.ts'

const MONTHS = Array.from({ length: 12 }, (_, at) =>
  new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, at)),
)

/** Everything a company says about itself. */
export function SettingsForm({ company }: { company: Company | null }) {
  const text = (name: keyof Company) => ({ name, defaultValue: String(company?.[name] ?? '') })
  return (
    <ActionForm action={saveSettings} className="grid max-w-[44rem] gap-10">
      <Group title="Company">
        <Field label="Name" {...text('name')} required maxLength={200} />
        <Field label="Tagline" {...text('tagline')} hint="One sentence under the name." />
        <div className="grid gap-5 sm:grid-cols-2">
          <Field label="Ticker" {...text('ticker')} />
          <Field label="Exchange" {...text('mic')} hint="Market identifier code, such as XNAS or XNYS." />
          <Field label="CIK" {...text('cik')} inputMode="numeric" />
          <Field label="Commission file number" {...text('commissionFileNumber')} />
        </div>
        <Field label="Website" {...text('website')} type="url" />
        <TextField
          label="About the company"
          {...text('boilerplate')}
          hint="The boilerplate at the foot of every page."
        />
      </Group>
      <Group title="Calendar">
        <Choice
          label="Fiscal year ends in"
          name="fiscalYearEndMonth"
          defaultValue={company?.fiscalYearEndMonth ?? 12}
        >
          {MONTHS.map((month, at) => (
            <option key={month} value={at + 1}>
              {month}
            </option>
          ))}
        </Choice>
        <Choice label="Time zone" name="timeZone" defaultValue={company?.timeZone ?? 'America/New_York'}>
          {['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => (
            <option key={zone} value={zone}>
              {zone}
            </option>
          ))}
        </Choice>
      </Group>
      <Group title="Investor relations contact">
        <Field label="Contact" {...text('contactName')} />
        <div className="grid gap-5 sm:grid-cols-2">
          <Field label="Contact’s e-mail" {...text('contactEmail')} type="email" />
          <Field label="Contact’s telephone" {...text('contactPhone')} type="tel" />
        </div>
        <Field label="Address" {...text('address')} />
      </Group>
      <Group title="Look">
        <AccentField accent={company?.accent ?? ''} />
      </Group>
      <Group title="Who approves">
        <label className="flex min-h-11 items-start gap-3">
          <input
            type="checkbox"
            name="onePersonMode"
            value="yes"
            defaultChecked={company?.onePersonMode ?? true}
            className="mt-1 size-5 shrink-0"
          />
          <span>
            One-person mode
            <small className="block text-note text-soft">
              Who wrote a version may approve it; the audit log says so each time. Without it, somebody else
              has to.
            </small>
          </span>
        </label>
      </Group>
      <div className="space-y-3">
        <SubmitButton>Save</SubmitButton>
      </div>
    </ActionForm>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="grid gap-5">
      <legend className="mb-4 font-serif text-head font-[560]">{title}</legend>
      {children}
    </fieldset>
  )
}
