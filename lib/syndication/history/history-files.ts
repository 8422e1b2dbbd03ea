import { type CsvCell, csv } from '../csv.ts'
import { type Sheet, workbook } from '../spreadsheet.ts'
import type { History, HistoryTable } from './history.ts'

const TITLES: Record<string, string> = {
  income: 'Income',
  balance: 'Balance sheet',
  'cash-flow': 'Cash flow',
}

/** A history as one table: a line a row, a quarter a column, amounts in full. A derived figure's column says how. */
export function historyCsv(history: History): string {
  const head: CsvCell[] = [
    'statement',
    'concept',
    'label',
    'unit',
    ...history.quarters.map(({ periodEnd }) => periodEnd),
  ]
  const rows = history.tables.flatMap(({ kind, lines }) =>
    lines.map((line): CsvCell[] => [
      kind,
      line.concept,
      line.label,
      line.unit,
      ...line.figures.map((figure) => figure?.value ?? null),
    ]),
  )
  return csv([head, ...rows])
}

/** The same as a workbook, one sheet a statement, and one that lists what is derived or restated. */
export function historySpreadsheet(history: History): Promise<Uint8Array> {
  return workbook([...history.tables.map((table) => sheetOf(table, history)), notes(history)])
}

function sheetOf(table: HistoryTable, { quarters }: History): Sheet {
  return {
    name: TITLES[table.kind] ?? table.kind,
    headRows: 1,
    rows: [
      ['Amounts in full', ...quarters.map(({ periodEnd }) => periodEnd)],
      ...table.lines.map((line) => [
        line.label,
        ...line.figures.map((figure) =>
          figure === null
            ? null
            : {
                amount: figure.value,
                places: figure.value.split('.')[1]?.length ?? 0,
                percent: line.unit === 'percent',
              },
        ),
      ]),
    ],
  }
}

function notes({ tables, quarters }: History): Sheet {
  const rows = tables.flatMap(({ lines }) =>
    lines.flatMap((line) =>
      line.figures.flatMap((figure, at) => {
        const said =
          figure?.derivation ?? (figure?.restatedFrom && `Restated from ${figure.restatedFrom.value}`)
        return said ? [[line.label, quarters[at]?.periodEnd ?? null, said]] : []
      }),
    ),
  )
  return { name: 'Derived and restated', headRows: 1, rows: [['Line', 'Period end', 'How'], ...rows] }
}
