/** Why a filing was read as it was: its tree, the columns found in each table, and what was decided by which words. */
import { readPeriodWords } from '#lib/statement/period.ts'
import type { Column } from './filing.ts'
import type { ColumnPlace } from './statements/columns.ts'
import { readTables } from './statements/read-statements.ts'
import type { ReadTable } from './statements/read-table.ts'
import type { Block, Tree, TreeDocument } from './tree.ts'

/** A page of plain text for the person who wonders; not for machines. */
export function explain(tree: Tree): string {
  const documents = tree.documents.map((document) => explainDocument(document, tree))
  return [
    `format ${tree.format}, ${tree.text.length} characters, ${tree.facts.length} tagged facts`,
    ...documents,
  ].join('\n')
}

function explainDocument(document: TreeDocument, tree: Tree): string {
  const name = `document ${document.type ?? '(bare file)'} ${document.fileName ?? ''}`.trimEnd()
  const tables = readTables(document, tree)
  return [name, ...document.blocks.map(explainBlock), ...tables.map(explainTable)].join('\n')
}

function explainBlock(block: Block): string {
  if (block.kind === 'grid') return `  grid  ${block.rows.length} rows at ${JSON.stringify(block.source)}`
  const marks = [
    block.bold ? 'bold' : '',
    block.centred ? 'centred' : '',
    block.underlined ? 'underlined' : '',
  ]
  return `  text  ${marks.filter(Boolean).join(' ')} ${JSON.stringify(block.text.slice(0, 90))}`
}

function explainTable(table: ReadTable, i: number): string {
  const { statement, places, reasons } = table
  const columns = statement.columns.map((column, at) => explainColumn(column, places[at]))
  const named = statement.lines.filter((line) => line.concept !== null).length
  return [
    `  table ${i}: ${statement.kind}, ${statement.lines.length} lines, ${named} named`,
    ...reasons.map((reason) => `    ${reason}`),
    ...columns.map((column) => `    ${column}`),
  ].join('\n')
}

function explainColumn(column: Column, place: ColumnPlace | undefined): string {
  const at = place ? `${place.from.toFixed(0)}–${place.to.toFixed(0)}, ${place.count} figures` : 'no place'
  const length = column.weeks
    ? `${column.weeks} weeks`
    : column.months
      ? `${column.months} months`
      : 'instant or unknown'
  return `column at ${at}: ${JSON.stringify(column.label)} → ${column.role}, ${column.end ?? 'no date'} (${howDated(column)}), ${length}`
}

/** A whole date in the column's own header is stated; anything else was put together. */
function howDated(column: Column): string {
  if (column.end === null) return 'none found'
  const stated = readPeriodWords(column.label).dates.some(
    (date) => date.year !== null || column.label.includes(column.end?.slice(0, 4) ?? ''),
  )
  return stated ? 'stated' : 'inferred from the words about the table'
}
