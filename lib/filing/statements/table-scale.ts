/** What the amounts of one table are multiplied by: in words about it or its columns, else inferred. */
import type { Column } from '../filing.ts'
import type { ColumnHeader } from './column-headers.ts'
import type { LabelledLine } from './labelled-lines.ts'
import type { Figure } from './printed-row.ts'
import { inferScale, type Mention, type ScaleWords } from './scale.ts'
import { nearestScale } from './table-context.ts'
import { isSum, PER_SHARE } from './unit-words.ts'

/** What a table's amounts are multiplied by, and how that is known. */
export interface Scale {
  scale: number
  words: ScaleWords | null
  /** Stated or proven, and no guess. */
  sure: boolean
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

/** "Units K | Revenue $M | Per share": each column is in a unit of its own. Null where all are in the same. */
export function scalesInHeaders(
  headers: readonly ColumnHeader[],
  columns: readonly Column[],
): (number | null)[] | null {
  const scales = headers.map((header, i) =>
    columns[i]?.role === 'period' ? (headerScale(header)?.scale ?? (isPerShare(header) ? 1 : null)) : null,
  )
  const ofPeriods = scales.filter((_, i) => columns[i]?.role === 'period')
  return new Set(ofPeriods).size > 1 ? scales : null
}

function isPerShare({ pieces }: ColumnHeader): boolean {
  const own = pieces.filter((piece) => !piece.spans).map((piece) => piece.text)
  return PER_SHARE.test(own.join(' ')) && !/\bexcept\b/i.test(own.join(' '))
}

/**
 * Does what is printed say that the figures are sums of money: a sign at the first of them, a word of the title or a
 * header, or the words of most lines?
 */
export function saysMoney(
  title: string,
  columns: readonly Column[],
  lines: readonly LabelledLine[],
): boolean {
  const first = lines.find(({ figures }) => figures.some((figure) => figure?.amount?.percent === false))
  if (first?.figures.some((figure) => figure?.amount?.currency)) return true
  const headers = columns.filter(({ role }) => role === 'period').map(({ label }) => label)
  if ([title, ...headers].some(isSum)) return true
  const labels = lines.filter(({ figures }) => figures.some(Boolean)).map(({ label }) => label)
  return labels.filter(isSum).length * 2 >= labels.length
}

/** As stated; else as the narrative proves, as the figures' size forbids, or as in the table before. */
export function scaleOf(
  words: ScaleWords | null,
  figures: readonly (readonly (Figure | null)[])[],
  columns: readonly Column[],
  scope: { mentions: readonly Mention[]; same: number | null; scaleBefore: ScaleWords | null },
): Scale {
  if (words) return { scale: words.scale, words, sure: true, how: 'stated' }
  const values = figures.flatMap((row) =>
    row.flatMap((figure, i) =>
      columns[i]?.role === 'period' && figure?.amount && !figure.amount.percent && figure.amount.places < 2
        ? [Number(figure.amount.value)]
        : [],
    ),
  )
  const inferred = inferScale(values, scope.mentions)
  const scale = inferred ?? scope.same
  if (scale !== null) {
    const how = `inferred from ${inferred === null ? 'the same sums in tables before' : 'the narrative'}`
    return { scale, words: { scale, exceptShares: false }, sure: true, how }
  }
  if (values.some((value) => Math.abs(value) >= 1e8))
    return { scale: 1, words: null, sure: false, how: 'inferred from the size of the figures' }
  if (scope.scaleBefore) {
    const { scaleBefore } = scope
    return {
      scale: scaleBefore.scale,
      words: scaleBefore,
      sure: false,
      how: 'inferred from the table before',
    }
  }
  return { scale: 1, words: null, sure: false, how: 'none stated' }
}

/** "(In thousands)" is sometimes the first heading of the body. */
export function firstHeadings(lines: readonly LabelledLine[]): string[] {
  return lines
    .slice(0, 3)
    .filter((line) => line.figures.every((figure) => figure === null))
    .map((line) => line.label)
}
