/** What the amounts of one table are multiplied by: in words about it or its columns, else inferred. */
import type { Column } from '../filing.ts'
import type { ColumnHeader } from './column-headers.ts'
import type { LabelledLine } from './labelled-lines.ts'
import type { Figure } from './printed-row.ts'
import { inferScale, type Mention, type ScaleWords } from './scale.ts'
import { nearestScale } from './table-context.ts'

/** What a table's amounts are multiplied by, and how that is known. */
export interface Scale {
  scale: number
  words: ScaleWords | null
  how: string
}

function headerScale({ pieces }: ColumnHeader): ScaleWords | null {
  const words = pieces.map((piece) => piece.text)
  return nearestScale([words.join(' '), ...words])
}

/** "£m" or "$000" in the header of every column of a period. */
export function sharedScale(headers: readonly ColumnHeader[], columns: readonly Column[]): ScaleWords | null {
  const [first] = headers.filter((_, i) => columns[i]?.role === 'period')
  return first ? headerScale(first) : null
}

/** "Units K | Revenue $M": each column is in a unit of its own. Null where all are in the same. */
export function scalesInHeaders(
  headers: readonly ColumnHeader[],
  columns: readonly Column[],
): (number | null)[] | null {
  const scales = headers.map((header, i) =>
    columns[i]?.role === 'period' ? (headerScale(header)?.scale ?? null) : null,
  )
  const ofPeriods = scales.filter((_, i) => columns[i]?.role === 'period')
  return new Set(ofPeriods).size > 1 ? scales : null
}

/** As stated; else as the narrative proves, as the figures' size forbids, or as in the table before. */
export function scaleOf(
  words: ScaleWords | null,
  figures: readonly (readonly (Figure | null)[])[],
  columns: readonly Column[],
  scope: { mentions: readonly Mention[]; scaleBefore: ScaleWords | null },
): Scale {
  if (words) return { scale: words.scale, words, how: 'stated' }
  const values = figures.flatMap((row) =>
    row.flatMap((figure, i) =>
      columns[i]?.role === 'period' && figure?.amount && !figure.amount.percent && figure.amount.places < 2
        ? [Number(figure.amount.value)]
        : [],
    ),
  )
  const inferred = inferScale(values, scope.mentions)
  if (inferred !== null) {
    const proven = { scale: inferred, exceptShares: false }
    return { scale: inferred, words: proven, how: 'inferred from the narrative' }
  }
  if (values.some((value) => Math.abs(value) >= 1e8))
    return { scale: 1, words: null, how: 'inferred from the size of the figures' }
  if (scope.scaleBefore)
    return { scale: scope.scaleBefore.scale, words: scope.scaleBefore, how: 'inferred from the table before' }
  return { scale: 1, words: null, how: 'none stated' }
}

/** "(In thousands)" is sometimes the first heading of the body. */
export function firstHeadings(lines: readonly LabelledLine[]): string[] {
  return lines
    .slice(0, 3)
    .filter((line) => line.figures.every((figure) => figure === null))
    .map((line) => line.label)
}
