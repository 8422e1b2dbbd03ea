/** Every table of the filing's documents as a statement. */
import type { Statement } from '../filing.ts'
import type { Block, GridBlock, Tree, TreeDocument } from '../tree.ts'
import { joinContinued } from './join-continued.ts'
import { nameEqualTotals } from './name-equal-totals.ts'
import { printedRow } from './printed-row.ts'
import { type ReadTable, readTable, type TableScope } from './read-table.ts'
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
} from './spoken-period.ts'
import { linesAbove } from './table-context.ts'

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
  blocks.forEach((block, i) => {
    if (block.kind === 'grid')
      tables.push(...gridTables(block, blocks, i, common, tables.at(-1) ?? null, tree))
  })
  return tables
}

/** Columns headed "Q1 2020" are dated once another table has told when that quarter ended. */
function spokenInTables(
  spoken: SpokenPeriod,
  tables: readonly ReadTable[],
  paragraphs: readonly string[],
): SpokenPeriod {
  if (spoken.end !== null) return spoken
  const columns = tables.flatMap(({ statement }) => statement.columns)
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
  common: Common,
  last: ReadTable | null,
  tree: Tree,
): ReadTable[] {
  const exact = grid.axis !== 'page' && tree.format !== 'pdf'
  const tables: ReadTable[] = []
  sectionsOf(grid.rows.map(printedRow)).forEach((section, i) => {
    const scaleBefore = (tables.at(-1) ?? last)?.scaleWords ?? null
    const above = i === 0 || section.continues ? linesAbove(blocks, at) : []
    const table = readTable(section, { ...common, above, exact, scaleBefore, before: tables.at(-1) ?? null })
    if (table && table.statement.lines.length > 0) tables.push(table)
  })
  return tables
}

/** "EX-99.1" → "99.1". */
function exhibitOf(document: TreeDocument): string | null {
  return /^EX-(\d{1,3}(?:\.\d{1,2})?)/i.exec(document.type ?? '')?.[1] ?? null
}

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/€|\beuros?\b/i, 'EUR'],
  [/£|\bpounds? sterling\b/i, 'GBP'],
  [/\bcanadian dollars?\b|\bC\$|\bCAD\b/, 'CAD'],
  [/\bRMB\b|\brenminbi\b/i, 'CNY'],
  [/\byen\b|¥/i, 'JPY'],
  [/\$/, 'USD'],
]

/** The currency whose sign stands most often before the figures; US dollars where none does. */
export function currencyOf(blocks: readonly Block[], spoken: readonly string[]): string {
  const printed = blocks.flatMap((block) =>
    block.kind === 'grid' ? block.rows.slice(0, 60).flatMap((row) => row.cells.map((cell) => cell.text)) : [],
  )
  const text = [...printed.slice(0, 4000), ...spoken.slice(0, 60)].join(' ').slice(0, 40_000)
  let [best, most] = ['USD', 0]
  for (const [sign, code] of SIGNS) {
    const count = text.match(new RegExp(sign.source, `${sign.flags}g`))?.length ?? 0
    if (count > most) [best, most] = [code, count]
  }
  return best
}
