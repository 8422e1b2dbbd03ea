/** The demo filings as the reader reads them, and a way to look figures up by caption: what consistency.test.ts stands on. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import Big from 'big.js'
import type { Filing, Line, Statement, StatementKind } from '#lib/filing/filing.ts'
import { parseFiling } from '#lib/filing/parse-filing.ts'
import { demoFilings } from './demo-company.ts'

/** One column of a statement, with its figures by caption. */
export interface Figures {
  end: string
  /** Null for a balance sheet. */
  months: number | null
  weeks: number | null
  /** The figure of the one line whose caption matches. Throws where none or several do, or the cell is blank. */
  of(caption: RegExp, unit?: string): Big
  /** The same, or zero where no line matches: a line that only some filings have. */
  orZero(caption: RegExp): Big
  /** All figures, by caption without "(loss)" and the like, so that two quarters can be compared. */
  byCaption: ReadonlyMap<string, Big>
}

export interface DemoQuarter {
  file: string
  filing: Filing
  income: Figures[]
  balance: Figures[]
  cashFlow: Figures[]
  reconciliation: Figures[]
}

/** The text of a demo file. */
export function demoText(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
}

/** A demo file, read. */
export async function readDemoFiling(file: string): Promise<Filing> {
  const { filing, fault } = await parseFiling(Buffer.from(demoText(file)), file)
  assert.equal(fault, null, `${file}: ${fault?.message}`)
  assert.ok(filing)
  return filing
}

/** The earnings releases, oldest first. */
export async function readDemoQuarters(): Promise<DemoQuarter[]> {
  const quarters: DemoQuarter[] = []
  for (const { file, kind } of demoFilings) {
    if (kind === 'earnings') quarters.push(quarterOf(file, await readDemoFiling(file)))
  }
  return quarters
}

function quarterOf(file: string, filing: Filing): DemoQuarter {
  const figures = (kind: StatementKind) => {
    const statement = filing.statements.find((one) => one.kind === kind)
    return statement ? statement.columns.map((_, index) => columnFigures(statement, index)) : []
  }
  return {
    file,
    filing,
    income: figures('income'),
    balance: figures('balance'),
    cashFlow: figures('cash-flow'),
    reconciliation: figures('reconciliation'),
  }
}

function columnFigures(statement: Statement, index: number): Figures {
  const column = statement.columns[index]
  const at = (line: Line) => line.cells[index]?.value ?? null
  const matching = (caption: RegExp, unit?: string) =>
    statement.lines.filter((line) => {
      return at(line) !== null && caption.test(line.label) && (unit === undefined || line.unit === unit)
    })
  const of = (caption: RegExp, unit?: string) => {
    const [line, ...more] = matching(caption, unit)
    assert.ok(
      line && more.length === 0,
      `${statement.title}: ${caption} is on ${more.length + (line ? 1 : 0)} lines`,
    )
    return new Big(at(line) ?? '')
  }
  return {
    end: column?.end ?? '',
    months: column?.months ?? null,
    weeks: column?.weeks ?? null,
    of,
    orZero: (caption) => (matching(caption).length === 0 ? new Big(0) : of(caption)),
    byCaption: new Map(
      statement.lines.flatMap((line) => {
        const value = at(line)
        return value === null ? [] : [[`${plainCaption(line.label)} [${line.unit}]`, new Big(value)]]
      }),
    ),
  }
}

/** "Net income (loss)" and "Net income" are one line; the share counts in the caption of common stock change. */
function plainCaption(label: string): string {
  return label
    .replace(/ \((?:loss|benefit|used in)\)/gi, '')
    .replace(/^(Common stock, par value).*/, '$1')
    .replace(/^(Net cash) (?:provided by|used in)(?: \(used in\))?/, '$1')
    .replace(/^(Net) (?:increase|decrease)(?: \(decrease\))?/, '$1 change')
    .replace(/, net of acquired business/, '')
    .replaceAll('’', "'")
    .toLowerCase()
}
