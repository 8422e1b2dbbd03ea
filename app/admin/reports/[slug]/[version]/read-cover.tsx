import { longDate } from '#app/dates.ts'
import { keyed } from '#app/keyed.ts'
import type { Filing } from '#lib/filing/filing.ts'
import { type EditHref, EditLink } from './edit-link.tsx'
import { ReadSection } from './read-section.tsx'

interface Row {
  name: string
  value: string | null
  edit?: { place: string; verb: 'Edit' | 'Move' }
}

/** What the filing says of itself, its quarter and its exhibits. */
export function ReadCover({ content, to }: { content: Filing; to: EditHref }) {
  const rows = [...coverRows(content), ...exhibitRows(content)]
  return (
    <ReadSection
      id="cover"
      title="Cover"
      absent="No cover was found."
      edit={<EditLink to={to} place="cover" name="Cover" />}
    >
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1">
        {keyed(rows).map(({ key, item: { name, value, edit } }) => (
          <div key={key} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-soft">{name}</dt>
            <dd>
              {value ?? <span className="text-soft">not found</span>}
              {edit && <EditLink to={to} place={edit.place} name={name} verb={edit.verb} />}
            </dd>
          </div>
        ))}
      </dl>
      {to && (
        <p className="-ml-2">
          <EditLink to={to} place={`exhibits.${content.exhibits.length}.gap`} name="an exhibit" verb="Add" />
        </p>
      )}
    </ReadSection>
  )
}

function coverRows({ form, items, reportDate, registrant, period, currency }: Filing): Row[] {
  const ended =
    period && [period.label, period.end && `ended ${longDate(period.end)}`].filter(Boolean).join(', ')
  return [
    { name: 'Form', value: form },
    { name: 'Items', value: items.join(', ') || null },
    { name: 'Report date', value: reportDate && longDate(reportDate) },
    { name: 'Registrant', value: registrant.name },
    { name: 'Commission file number', value: registrant.commissionFileNumber },
    { name: 'CIK', value: registrant.cik },
    { name: 'Employer identification', value: registrant.employerId },
    { name: 'State', value: registrant.stateOfIncorporation },
    { name: 'Telephone', value: registrant.phone },
    { name: 'Currency', value: currency },
    { name: 'Quarter', value: ended, edit: { place: 'period', verb: 'Move' } },
  ]
}

const exhibitRows = ({ exhibits }: Filing): Row[] =>
  exhibits.map(({ number, description }, at) => ({
    name: `Exhibit ${number}`,
    value: description ?? 'no description',
    edit: { place: `exhibits.${at}`, verb: 'Edit' },
  }))
