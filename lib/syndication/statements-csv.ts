import type { Filing } from '../filing/filing.ts'
import { type CsvCell, csv } from './csv.ts'

const HEAD = [
  'statement',
  'title',
  'line',
  'label',
  'concept',
  'unit',
  'column',
  'period_end',
  'months',
  'weeks',
  'value',
  'printed',
]

/** All statements as one long table, a figure a row; `value` is the exact amount after the statement's scale. */
export function statementsCsv(filing: Pick<Filing, 'statements'>): string {
  return csv([HEAD, ...filing.statements.flatMap(rowsOf)])
}

function rowsOf(statement: Filing['statements'][number]): CsvCell[][] {
  return statement.lines.flatMap((line, at) =>
    line.cells.flatMap((cell, place) => {
      const column = statement.columns[place]
      if (!cell || !column) return []
      const head: CsvCell[] = [statement.kind, statement.title, at + 1, line.label, line.concept, line.unit]
      return [[...head, column.label, column.end, column.months, column.weeks, cell.value, cell.printed]]
    }),
  )
}
