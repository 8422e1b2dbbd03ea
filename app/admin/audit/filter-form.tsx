import type { ReactNode } from 'react'
import type { AuditFilter } from '#db/queries/audit.ts'

interface Props {
  filter: AuditFilter
  people: ReadonlyMap<number, string>
  verbs: string[]
  quarters: string[]
}

/** Which events to show: a plain form, whose answer is an address. */
export function FilterForm({ filter, people, verbs, quarters }: Props) {
  return (
    <form method="get" action="/admin/audit" className="flex flex-wrap items-end gap-x-5 gap-y-4">
      <Choice label="Person" name="person" value={filter.personId} open="Everyone">
        <option value="0">Openbell, visitors</option>
        {[...people].map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice label="What" name="verb" value={filter.verb} open="Everything">
        {verbs.map((verb) => (
          <option key={verb}>{verb}</option>
        ))}
      </Choice>
      <Choice label="Quarter" name="quarter" value={filter.quarter} open="All">
        {quarters.map((slug) => (
          <option key={slug} value={slug}>
            {slug.toUpperCase().split('-').reverse().join(' ')}
          </option>
        ))}
      </Choice>
      <button type="submit" className="button quiet">
        Show
      </button>
    </form>
  )
}

interface ChoiceProps {
  label: string
  name: string
  value: string | number | undefined
  /** What it says where nothing is chosen. */
  open: string
  children: ReactNode
}

function Choice({ label, name, value, open, children }: ChoiceProps) {
  return (
    <div className="field min-w-[10rem]">
      <label htmlFor={`audit-${name}`}>{label}</label>
      <select id={`audit-${name}`} name={name} defaultValue={value ?? ''} className="input">
        <option value="">{open}</option>
        {children}
      </select>
    </div>
  )
}
