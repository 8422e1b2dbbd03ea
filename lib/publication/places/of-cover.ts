import type { Exhibit, Filing } from '#lib/filing/filing.ts'
import { type Answers, type EditPlace, fieldsPlace, isDay, type Misfit, misfit } from './place.ts'

const REGISTRANT = [
  ['name', 'Registrant'],
  ['commissionFileNumber', 'Commission file number'],
  ['cik', 'CIK'],
  ['employerId', 'Employer identification'],
  ['stateOfIncorporation', 'State of incorporation'],
  ['phone', 'Telephone'],
] as const

/** What the filing says of itself and of who filed it. */
export function ofCover(content: Filing): EditPlace {
  const { registrant } = content
  return fieldsPlace({
    name: 'Cover',
    source: null,
    fields: [
      { name: 'form', label: 'Form', value: content.form, hint: 'Such as 8-K or 8-K/A.' },
      { name: 'items', label: 'Items', value: content.items.join(', ') || null, hint: 'Such as 2.02, 9.01.' },
      { name: 'reportDate', label: 'Report date', value: content.reportDate, date: 'day' },
      ...REGISTRANT.map(([name, label]) => ({ name, label, value: registrant[name] })),
      { name: 'currency', label: 'Currency', value: content.currency, hint: 'Its ISO code, such as USD.' },
    ],
    write: (answers) => writeCover(content, answers),
  })
}

function writeCover(content: Filing, answers: Answers): Filing | Misfit {
  const { form = null, reportDate = null, currency = null } = answers
  const items = (answers.items ?? '').split(/[\s,;]+/).filter(Boolean)
  const strange = items.find((item) => !/^\d{1,2}(\.\d{2})?$/.test(item))
  if (strange) return misfit(`“${strange}” is no item of a form. Write items as 2.02, 9.01.`)
  if (reportDate && !isDay(reportDate)) return misfit('Write the report date as year, month and day.')
  if (currency && !/^[A-Z]{3}$/.test(currency))
    return misfit('Write the currency by its ISO code, such as USD.')
  if (answers.cik && !/^\d{1,10}$/.test(answers.cik)) return misfit('A CIK is up to ten digits.')
  const registrant = Object.fromEntries(REGISTRANT.map(([name]) => [name, answers[name] ?? null]))
  return {
    ...inCurrency(content, currency),
    form,
    items,
    reportDate,
    registrant: { ...content.registrant, ...registrant },
  }
}

/** The lines in the filing's currency are in the other one then. */
function inCurrency(content: Filing, currency: string | null): Filing {
  const old = content.currency
  if (currency === old || !old || !currency) return { ...content, currency }
  const units = new Map([
    [old, currency],
    [`${old}/share`, `${currency}/share`],
  ])
  const statements = content.statements.map((statement) => ({
    ...statement,
    lines: statement.lines.map((line) => ({ ...line, unit: units.get(line.unit ?? '') ?? line.unit })),
  }))
  return { ...content, currency, statements }
}

export const exhibitFields = (exhibit: Exhibit | null) => [
  { name: 'number', label: 'Number', value: exhibit?.number ?? null, hint: 'Such as 99.1.' },
  { name: 'description', label: 'Description', value: exhibit?.description ?? null },
]

export function readExhibit({ number = null, description = null }: Answers): Exhibit | Misfit {
  if (!number || !/^\d{1,3}(\.\d{1,3})?[A-Z]?$/.test(number)) return misfit('Write the number as 99.1.')
  return { number, description }
}

export function ofExhibit(content: Filing, at: number): EditPlace | null {
  const exhibit = content.exhibits[at]
  if (!exhibit) return null
  return fieldsPlace({
    name: `Exhibit ${exhibit.number}`,
    source: null,
    fields: exhibitFields(exhibit),
    write: (answers) => {
      const read = readExhibit(answers)
      return 'misfit' in read ? read : { ...content, exhibits: content.exhibits.with(at, read) }
    },
  })
}

/** Which quarter the filing reports. Written by moving the draft there, not by an edit. */
export function ofPeriod(content: Filing): EditPlace {
  const { period } = content
  const text = (value: number | null | undefined) => (value == null ? null : String(value))
  return fieldsPlace({
    name: 'Quarter',
    source: null,
    fields: [
      { name: 'fiscalYear', label: 'Fiscal year', value: text(period?.fiscalYear) },
      {
        name: 'fiscalQuarter',
        label: 'Quarter',
        value: text(period?.fiscalQuarter),
        choices: [1, 2, 3, 4].map((quarter) => ({ value: String(quarter), label: `Q${quarter}` })),
      },
      { name: 'end', label: 'Last day of the quarter', value: period?.end ?? null, date: 'day' },
    ],
    write: (answers) => writePeriod(content, answers),
  })
}

function writePeriod(content: Filing, { fiscalYear, fiscalQuarter, end }: Answers): Filing | Misfit {
  const [year, quarter] = [Number(fiscalYear), Number(fiscalQuarter)]
  if (!Number.isInteger(year) || year < 1934 || year > 2200)
    return misfit('Give the fiscal year, such as 2026.')
  if (quarter !== 1 && quarter !== 2 && quarter !== 3 && quarter !== 4) return misfit('Choose the quarter.')
  if (!end || !isDay(end)) return misfit('Give the last day of the quarter.')
  const before = content.period
  const same = before?.fiscalYear === year && before.fiscalQuarter === quarter
  const label = same ? before.label : `Q${quarter} ${year}`
  return { ...content, period: { fiscalYear: year, fiscalQuarter: quarter, end, label } }
}
