import type { Cell, Column, Filing, Line, Statement } from '#lib/filing/filing.ts'

interface FoundFigure {
  place: { statement: number; line: number; column: number }
  statement: Statement
  line: Line
  column: Column
  cell: Cell
}

/** The address of a figure's source: statement, line and column, counted from one. */
export const sourceHref = (slug: string, statement: number, line: number, column: number) =>
  `/results/${slug}/source?figure=${statement + 1}-${line + 1}-${column + 1}`

/** The figure that an address names; null for anything else. */
export function findFigure(filing: Filing, named: string | string[] | undefined): FoundFigure | null {
  const match = typeof named === 'string' ? /^(\d{1,4})-(\d{1,5})-(\d{1,4})$/.exec(named) : null
  if (!match) return null
  const [statementAt = 0, lineAt = 0, columnAt = 0] = match.slice(1).map((number) => Number(number) - 1)
  const statement = filing.statements[statementAt]
  const line = statement?.lines[lineAt]
  const [column, cell] = [statement?.columns[columnAt], line?.cells[columnAt]]
  if (!statement || !line || !column || !cell) return null
  return { place: { statement: statementAt, line: lineAt, column: columnAt }, statement, line, column, cell }
}
