import Big from 'big.js'
import type { Cell, Column, Filing, Line, Statement, StatementKind } from '#lib/filing/filing.ts'
import { parseAmount } from '#lib/statement/amount.ts'
import { figureOf, isScaled, refigured } from './figure.ts'
import {
  type Answers,
  type EditPlace,
  fieldsPlace,
  isDay,
  type Misfit,
  misfit,
  type PlaceField,
  wordsPlace,
} from './place.ts'
import { standsBetween } from './stands-at.ts'

const KINDS: Record<StatementKind, string> = {
  income: 'Income',
  balance: 'Balance sheet',
  'cash-flow': 'Cash flow',
  equity: 'Equity',
  reconciliation: 'Reconciliation',
  segment: 'Segments',
  other: 'Other',
}

const SCALES: Record<string, string> = {
  '1': 'In single units',
  '1000': 'In thousands',
  '1000000': 'In millions',
  '1000000000': 'In billions',
}

const ROLES: Record<Column['role'], string> = {
  period: 'A period or a day',
  change: 'A change between periods',
  percent: 'A percentage',
  note: 'A note',
}

const choicesOf = (names: Record<string, string>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

const withStatement = (content: Filing, at: number, changed: Partial<Statement>): Filing => {
  const statement = content.statements[at]
  return statement
    ? { ...content, statements: content.statements.with(at, { ...statement, ...changed }) }
    : content
}

/** The title, the kind and the scale of a statement. */
export function ofStatement(content: Filing, at: number): EditPlace | null {
  const statement = content.statements[at]
  if (!statement) return null
  const { title, kind, scale, audited } = statement
  const isAudited = audited === null ? null : audited ? 'yes' : 'no'
  return fieldsPlace({
    name: `Statement: ${title}`,
    source: null,
    fields: [
      { name: 'title', label: 'Title', value: title },
      { name: 'kind', label: 'Kind', value: kind, choices: choicesOf(KINDS) },
      {
        name: 'scale',
        label: 'Amounts are printed',
        value: String(scale),
        choices: choicesOf(SCALES),
        hint: 'Amounts and numbers of shares that followed the scale follow it again.',
      },
      {
        name: 'audited',
        label: 'Audited',
        value: isAudited,
        choices: [
          { value: '', label: 'Not said' },
          { value: 'yes', label: 'Audited' },
          { value: 'no', label: 'Unaudited' },
        ],
      },
    ],
    write: (answers) => writeStatement(content, at, statement, answers),
  })
}

function writeStatement(content: Filing, at: number, of: Statement, answers: Answers): Filing | Misfit {
  const { title, kind, scale, audited } = answers
  if (!title) return misfit('A statement needs a title.')
  if (!kind || !(kind in KINDS)) return misfit('Choose what kind of statement it is.')
  if (!scale || !(scale in SCALES)) return misfit('Choose the scale.')
  const lines = of.lines.map((line) => ({
    ...line,
    cells: line.cells.map((cell) => cell && rescaled(cell, line, of.scale, Number(scale))),
  }))
  return withStatement(content, at, {
    title,
    kind: kind as StatementKind,
    scale: Number(scale),
    audited: audited == null ? null : audited === 'yes',
    lines,
  })
}

/** A figure that was in the statement's scale is in the new one; what is in single units stays. */
function rescaled(cell: Cell, line: Line, from: number, to: number): Cell {
  const printed = cell.value === null ? null : parseAmount(cell.printed)
  if (!printed || cell.value === null || from === to || !isScaled(line.unit)) return cell
  const inScale = new Big(cell.value).abs().eq(new Big(printed.value).times(from).abs())
  return inScale ? { ...cell, value: new Big(cell.value).times(to).div(from).toFixed() } : cell
}

export function ofColumn(content: Filing, at: number, columnAt: number): EditPlace | null {
  const statement = content.statements[at]
  const column = statement?.columns[columnAt]
  if (!statement || !column) return null
  const text = (value: number | null) => (value === null ? null : String(value))
  return fieldsPlace({
    name: `Column ${columnAt + 1} of ${statement.title}`,
    source: null,
    fields: [
      { name: 'label', label: 'Head', value: column.label },
      { name: 'role', label: 'It holds', value: column.role, choices: choicesOf(ROLES) },
      { name: 'end', label: 'Last day of the period, or the day', value: column.end, date: 'day' },
      { name: 'months', label: 'Months', value: text(column.months), hint: 'Empty for a single day.' },
      { name: 'weeks', label: 'Weeks', value: text(column.weeks), hint: 'Where the filing counts in weeks.' },
    ],
    write: (answers) => {
      const read = readColumn(answers)
      if ('misfit' in read) return read
      return withStatement(content, at, { columns: statement.columns.with(columnAt, read) })
    },
  })
}

function readColumn({ label, role, end = null, months, weeks }: Answers): Column | Misfit {
  if (!role || !(role in ROLES)) return misfit('Choose what the column holds.')
  if (end !== null && !isDay(end)) return misfit('Write the last day as year, month and day.')
  const [inMonths, inWeeks] = [wholeNumber(months, 60), wholeNumber(weeks, 260)]
  if (inMonths === undefined) return misfit('Months are a number from 1 to 60, or nothing for a single day.')
  if (inWeeks === undefined) return misfit('Weeks are a number from 1 to 260, or nothing.')
  return { label: label ?? '', role: role as Column['role'], end, months: inMonths, weeks: inWeeks }
}

/** Null for nothing, undefined for what is no such number. */
function wholeNumber(text: string | null | undefined, most: number): number | null | undefined {
  if (text == null) return null
  const number = Number(text)
  return Number.isInteger(number) && number >= 1 && number <= most ? number : undefined
}

export function ofLine(content: Filing, at: number, lineAt: number): EditPlace | null {
  const statement = content.statements[at]
  const line = statement?.lines[lineAt]
  if (!statement || !line) return null
  return fieldsPlace({
    name: `Line “${line.label}” of ${statement.title}`,
    source: line.cells.find((cell) => cell !== null)?.source ?? null,
    fields: lineFields(line, content.currency),
    write: (answers) => {
      const read = readLine(answers)
      if ('misfit' in read) return read
      const changed = inUnit(statement, { ...line, ...read }, line.unit)
      return 'misfit' in changed
        ? changed
        : withStatement(content, at, { lines: statement.lines.with(lineAt, changed) })
    },
  })
}

const lineFields = (line: Omit<Line, 'cells'> | null, currency: string | null): PlaceField[] => [
  { name: 'label', label: 'Label', value: line?.label ?? null },
  {
    name: 'unit',
    label: 'Unit',
    value: line?.unit ?? null,
    choices: unitChoices(currency ?? 'USD'),
  },
  { name: 'depth', label: 'Indent', value: String(line?.depth ?? 0), hint: 'From 0 to 9.' },
  {
    name: 'concept',
    label: 'Concept',
    value: line?.concept ?? null,
    hint: 'Its name in us-gaap, such as Revenues, where you are sure.',
  },
]

const unitChoices = (currency: string) => [
  { value: '', label: 'None: a heading' },
  { value: currency, label: currency },
  { value: `${currency}/share`, label: `${currency} a share` },
  { value: 'shares', label: 'Shares' },
  { value: 'percent', label: 'Percent' },
  { value: 'ratio', label: 'A ratio' },
]

const UNIT = /^(?:[A-Z]{3}|[A-Z]{3}\/share|shares|percent|ratio)$/

function readLine({ label, unit = null, depth, concept = null }: Answers): Omit<Line, 'cells'> | Misfit {
  if (unit !== null && !UNIT.test(unit)) return misfit('A unit is USD, USD/share, shares, percent or ratio.')
  if (!/^\d$/.test(depth ?? '0')) return misfit('The indent is a number from 0 to 9.')
  if (concept !== null && !/^[A-Z][A-Za-z0-9]{2,150}$/.test(concept)) {
    return misfit('A concept is one word as us-gaap has it, such as Revenues or NetIncomeLoss.')
  }
  return { label: label ?? '', unit, depth: Number(depth ?? 0), concept }
}

/** A line whose unit was changed: its figures are read anew, in that unit. */
function inUnit(statement: Statement, line: Line, before: string | null): Line | Misfit {
  if (line.unit === before) return line
  if (line.unit === null && line.cells.some((cell) => cell?.value != null)) {
    return misfit('A line with figures needs a unit.')
  }
  const cells = line.cells.map((cell) =>
    cell?.value == null
      ? cell
      : { ...cell, value: figureOf(statement, line.unit, cell.printed) ?? cell.value },
  )
  return { ...line, cells }
}

/** A figure; empty where none is printed. `filed` is the filing's own text, to find a new one in. */
export function ofCell(content: Filing, filed: string, at: number, lineAt: number, columnAt: number) {
  const statement = content.statements[at]
  const line = statement?.lines[lineAt]
  if (!statement || !line || columnAt >= statement.columns.length) return null
  const cell = line.cells[columnAt] ?? null
  const write = (text: string | null): Filing | Misfit => {
    const source =
      cell?.source ?? standsBetween(content, filed, text ?? '', ...neighbours(statement, lineAt, columnAt))
    const changed = text === null ? null : refigured(statement, line, { ...(cell ?? EMPTY), source }, text)
    if (changed && 'misfit' in changed) return changed
    const cells = statement.columns.map((_, column) =>
      column === columnAt ? changed : (line.cells[column] ?? null),
    )
    return withStatement(content, at, { lines: statement.lines.with(lineAt, { ...line, cells }) })
  }
  const name = [line.label, statement.columns[columnAt]?.label].filter(Boolean).join(', ')
  return wordsPlace({
    name,
    text: cell?.printed ?? null,
    source: cell?.source ?? null,
    hint: 'As the filing prints it: 4,467, (1,053) or —. Empty where it prints nothing.',
    write,
  })
}

const EMPTY = { value: null, printed: '' }

/** What was read last before a cell's place, and first after it. */
function neighbours({ lines, columns }: Statement, lineAt: number, columnAt: number) {
  const all = lines.flatMap((line) => columns.map((_, column) => line.cells[column]?.source ?? null))
  const own = lineAt * columns.length + columnAt
  return [all.slice(0, own).findLast(Boolean) ?? null, all.slice(own + 1).find(Boolean) ?? null] as const
}

/** What a line that was not read is asked for: its words and one figure a column. */
export const newLineFields = (statement: Statement, currency: string | null): PlaceField[] => [
  ...lineFields(null, currency),
  ...statement.columns.map((column, at) => ({
    name: `cell${at}`,
    label: column.label || `Column ${at + 1}`,
    value: null,
    hint: 'As the filing prints it.',
  })),
]

/** A line put in at a place in its statement. */
export function readNewLine(
  content: Filing,
  filed: string,
  statement: Statement,
  lineAt: number,
  answers: Answers,
): Line | Misfit {
  const read = readLine(answers)
  if ('misfit' in read) return read
  if (!read.label) return misfit('A line needs a label.')
  const places = neighbours({ ...statement, lines: statement.lines.toSpliced(lineAt, 0, BLANK) }, lineAt, 0)
  const line: Line = { ...read, cells: [] }
  for (const [at, column] of statement.columns.entries()) {
    const printed = answers[`cell${at}`] ?? null
    const source = standsBetween(content, filed, printed ?? '', ...places)
    const cell = printed === null ? null : refigured(statement, line, { ...EMPTY, source }, printed)
    if (cell && 'misfit' in cell) return misfit(`${column.label || `Column ${at + 1}`}: ${cell.misfit}`)
    line.cells.push(cell)
  }
  return line
}

const BLANK: Line = { label: '', depth: 0, concept: null, unit: null, cells: [] }
