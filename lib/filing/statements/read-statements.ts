/** Every table of the filing's documents as a statement. */
import { readCurrency } from '../currency.ts'
import type { Statement } from '../filing.ts'
import type { Block, GridBlock, Tree, TreeDocument } from '../tree.ts'
import { joinContinued } from './join-continued.ts'
import { nameEqualTotals } from './name-equal-totals.ts'
import { printedRow } from './printed-row.ts'
import { type ReadTable, readTable, type TableScope } from './read-table.ts'
import { type KnownSums, noteSums } from './same-sums.ts'
import { moneyMentions } from './scale.ts'
import { sectionsOf } from './sections.ts'
import { promoteOnly, settleKinds, withoutStrays } from './settle-tables.ts'
import { splitMemo } from './split-memo.ts'
import {
  datedQuarters,
  newestQuarter,
  quarterNamed,
  readSpokenPeriod,
  type SpokenPeriod,
  withYearBefore,
} from './spoken-period.ts'
import { namesStatement } from './statement-kind.ts'
import { captionsOf, linesAbove } from './table-context.ts'
import { foldSides } from './two-sides.ts'

export function readStatements(tree: Tree): Statement[] {
  return tree.documents.flatMap((document) => readTables(document, tree).map((table) => table.statement))
}

/** The tables of one document, in printed order, with the reasons for what was made of them. */
export function readTables(document: TreeDocument, tree: Tree): ReadTable[] {
  const paragraphs = paragraphsOf(document)
  const common = {
    exhibit: exhibitOf(document),
    currency: currencyOf(document.blocks, paragraphs),
    spoken: spokenOf(document, tree),
    mentions: moneyMentions(paragraphs.join('\n')),
  }
  const first = readGrids(document.blocks, common, tree)
  const spoken = spokenInTables(common.spoken, first, paragraphs)
  const tables = spoken === common.spoken ? first : readGrids(document.blocks, { ...common, spoken }, tree)
  const whole = joinContinued(withoutStrays(promoteOnly(tables).flatMap(splitMemo)))
  return settleKinds(whole).map(nameEqualTotals)
}

function paragraphsOf(document: TreeDocument): string[] {
  return document.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []))
}

/** A sheet of figures filed beside a release says nothing of its period: the release does. */
function spokenOf(document: TreeDocument, tree: Tree): SpokenPeriod {
  const others = tree.documents.filter((other) => other !== document && exhibitOf(other) !== null).slice(0, 3)
  for (const each of [document, ...others]) {
    const spoken = readSpokenPeriod(paragraphsOf(each))
    if (spoken.end !== null) return spoken
  }
  return { end: null, quarter: null }
}

function readGrids(blocks: readonly Block[], common: Common, tree: Tree): ReadTable[] {
  const tables: ReadTable[] = []
  const known: KnownSums = new Map()
  let told = 0
  blocks.forEach((block, i) => {
    if (block.kind === 'grid')
      tables.push(...gridTables(block, blocks, i, { ...common, known }, tables.at(-1) ?? null, tree))
    for (const { sure, statement } of tables.slice(told)) if (sure) noteSums(known, statement)
    told = tables.length
  })
  return tables
}

/** Columns headed "Q1 2020" are dated once another table has told when that quarter ended. */
function spokenInTables(
  spoken: SpokenPeriod,
  tables: readonly ReadTable[],
  paragraphs: readonly string[],
): SpokenPeriod {
  const columns = tables.flatMap(({ statement }) => statement.columns)
  if (spoken.end !== null) return withYearBefore(spoken, columns)
  const dated = datedQuarters(columns)
  const end = newestBalance(tables)
  if (end === null && dated.size === 0) return spoken
  return { end, quarter: quarterNamed(paragraphs) ?? newestQuarter(columns, end), dated }
}

function newestBalance(tables: readonly ReadTable[]): string | null {
  const ends = tables
    .filter(({ statement }) => statement.kind === 'balance')
    .flatMap(({ statement }) =>
      statement.columns.flatMap(({ end, role }) => (end && role === 'period' ? [end] : [])),
    )
  return ends.sort().at(-1) ?? null
}

type Common = Pick<TableScope, 'exhibit' | 'currency' | 'spoken' | 'mentions'>

function gridTables(
  grid: GridBlock,
  blocks: readonly Block[],
  at: number,
  common: Common & Pick<TableScope, 'known'>,
  last: ReadTable | null,
  tree: Tree,
): ReadTable[] {
  const exact = grid.axis !== 'page' && tree.format !== 'pdf'
  const tables: ReadTable[] = []
  sectionsOf(foldSides(grid.rows).map(printedRow)).forEach((section, i) => {
    const scaleBefore = (tables.at(-1) ?? last)?.scaleWords ?? null
    const above = i === 0 || section.continues ? linesAbove(blocks, at) : []
    const before = tables.at(-1) ?? (goesOn(blocks, at) ? last : null)
    const table = readTable(section, { ...common, above, exact, scaleBefore, before })
    if (table && table.statement.lines.length > 0) tables.push(table)
  })
  return tables
}

/** Nothing but a footnote stands between this grid and the one before: its columns may hold on. */
function goesOn(blocks: readonly Block[], at: number): boolean {
  const above = blocks.slice(Math.max(0, at - 3), at)
  const before = above.findLastIndex((block) => block.kind === 'grid')
  return before >= 0 && above.slice(before + 1).every((block) => block.kind === 'text' && isNote(block.text))
}

function isNote(text: string): boolean {
  return text.length <= 160 && !namesStatement(text) && captionsOf([text]).length === 0
}

/** "EX-99.1" → "99.1". */
function exhibitOf(document: TreeDocument): string | null {
  return /^EX-(\d{1,3}(?:\.\d{1,2})?)/i.exec(document.type ?? '')?.[1] ?? null
}

const MOST_ROWS = 600

/** What the figures of a document are printed in: US dollars where neither words nor signs tell. */
function currencyOf(blocks: readonly Block[], paragraphs: readonly string[]): string {
  const rows = blocks.flatMap((block) => (block.kind === 'grid' ? block.rows.slice(0, 60) : []))
  const printed = rows.slice(0, MOST_ROWS).map((row) => row.cells.map(({ text }) => text).join(' '))
  return readCurrency([...paragraphs.slice(0, 60).map((text) => text.slice(0, 2000)), ...printed]) ?? 'USD'
}
