/** A company's figures, quarter beside quarter, as they were last reported or as they follow from what was. */
import type { StatementKind } from '../../filing/filing.ts'
import { plainLabel } from '../plain-label.ts'
import { figureFor, type HistoryFigure, quartersByPlace } from './derive.ts'
import { type ReportedFact, reportedByKey } from './reported.ts'

export const VIEWS = ['quarter', 'year-to-date', 'year', 'trailing-year'] as const
export type View = (typeof VIEWS)[number]

/** A published quarter. */
export interface HistoryQuarter {
  slug: string
  fiscalYear: number
  fiscalQuarter: 1 | 2 | 3 | 4
  periodEnd: string
}

export interface History {
  view: View
  /** The earliest first. */
  quarters: HistoryQuarter[]
  tables: HistoryTable[]
}

export interface HistoryTable {
  kind: StatementKind
  lines: HistoryLine[]
}

export interface HistoryLine {
  concept: string
  /** As the latest report that has the line calls it. */
  label: string
  unit: string
  /** One a quarter of the history; null where nothing was reported and nothing follows. */
  figures: (HistoryFigure | null)[]
}

const KINDS = ['income', 'balance', 'cash-flow'] as const

/**
 * Sets the facts of published reports side by side. `shown` are the quarters of the columns; `all` those that
 * figures may be derived from; `facts` come in the order in which their reports became public.
 */
export function historyOf(
  view: View,
  shown: readonly HistoryQuarter[],
  all: readonly HistoryQuarter[],
  facts: readonly ReportedFact[],
): History {
  const [reported, sources] = [reportedByKey(facts), quartersByPlace(all)]
  const newestFirst = facts.toSorted(byNewest)
  const quarters = shown
    .filter((quarter) => view !== 'year' || quarter.fiscalQuarter === 4)
    .toSorted((a, b) => a.periodEnd.localeCompare(b.periodEnd))
  const tables = KINDS.map((kind) => ({
    kind,
    lines: linesOf(kind, newestFirst)
      .map((line) => ({
        ...line,
        figures: quarters.map((quarter) =>
          figureFor(view, line, kind === 'balance', quarter, sources, reported),
        ),
      }))
      .filter((line) => line.figures.some((figure) => figure !== null)),
  }))
  return { view, quarters, tables: tables.filter((table) => table.lines.length > 0) }
}

/** The lines of a statement over all reports: in the latest report's order, then those that only earlier ones have. */
function linesOf(kind: StatementKind, newestFirst: readonly ReportedFact[]): Omit<HistoryLine, 'figures'>[] {
  const lines = new Map<string, Omit<HistoryLine, 'figures'>>()
  for (const fact of newestFirst) {
    if (fact.kind !== kind || !fact.concept || !fact.unit || lines.has(fact.concept)) continue
    if (kind !== 'balance' && isInstant(fact)) continue
    lines.set(fact.concept, {
      concept: fact.concept,
      label: plainLabel(fact.label, fact.concept),
      unit: fact.unit,
    })
  }
  return [...lines.values()]
}

/** A cash flow statement ends with what is no flow: a balance, which the balance sheet's table has. */
function isInstant({ concept, label }: ReportedFact): boolean {
  return /^Cash(?!.*(Increase|Decrease))/.test(concept ?? '') || /\b(beginning|end) of\b/i.test(label)
}

const byNewest = (a: ReportedFact, b: ReportedFact) =>
  b.liveAt.getTime() - a.liveAt.getTime() || a.statement - b.statement || a.line - b.line
