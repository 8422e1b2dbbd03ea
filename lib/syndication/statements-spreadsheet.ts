import type { Filing, Line, Statement } from '../filing/filing.ts'
import { parseAmount } from '../statement/amount.ts'
import { type Sheet, type SheetValue, workbook } from './spreadsheet.ts'

/** A workbook with one sheet a statement, its amounts in full after the printed scale. */
export function statementsSpreadsheet(
  filing: Pick<Filing, 'statements' | 'registrant'>,
): Promise<Uint8Array> {
  const sheets = filing.statements.map((statement) => sheetOf(statement, filing.registrant.name))
  return workbook(
    sheets.length > 0 ? sheets : [{ name: 'Statements', rows: [['No statements']], headRows: 0 }],
  )
}

function sheetOf(statement: Statement, company: string | null): Sheet {
  return {
    name: statement.title || statement.kind,
    headRows: 4,
    rows: [
      [{ text: company ?? '', bold: true }],
      [{ text: statement.title, bold: true }],
      ['Amounts in full', ...statement.columns.map((column) => lengthOf(column.months, column.weeks))],
      [null, ...statement.columns.map((column) => column.end ?? column.label)],
      ...statement.lines.map((line) => rowOf(line)),
    ],
  }
}

function lengthOf(months: number | null, weeks: number | null): string | null {
  if (weeks !== null) return `${weeks} weeks ended`
  return months === null ? null : `${months} months ended`
}

function rowOf(line: Line): SheetValue[] {
  const heading = line.cells.every((cell) => cell === null)
  return [
    { text: line.label, bold: heading, indent: Math.min(line.depth, 10) },
    ...line.cells.map((cell): SheetValue => {
      if (cell === null) return null
      if (cell.value === null) return cell.printed
      const places = cell.value.split('.')[1]?.length ?? 0
      const printed = /share|percent|ratio/.test(line.unit ?? '')
        ? (parseAmount(cell.printed)?.places ?? 0)
        : 0
      return { amount: cell.value, places: Math.max(places, printed), percent: line.unit === 'percent' }
    }),
  ]
}
