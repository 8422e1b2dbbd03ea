/** A sum that a table before prints under the same label tells in what a table without a word of it counts. */
import type { Column, Statement } from '../filing.ts'
import type { LabelledLine } from './labelled-lines.ts'

/** A sum of money of a table whose scale is known, and half of its last place. */
interface Sum {
  value: number
  half: number
}

/** Sums by their label and the last day of their period. */
export type KnownSums = Map<string, Sum[]>

const MOST_SUMS = 2000
const LEAST = 10_000

/** Adds the sums of a statement whose scale is stated or proven. */
export function noteSums(known: KnownSums, { lines, scale, columns }: Statement): void {
  for (const { label, unit, cells } of lines) {
    if (unit?.length !== 3 || known.size >= MOST_SUMS) continue
    cells.forEach((cell, at) => {
      const value = Math.abs(Number(cell?.value ?? 0))
      const key = value < LEAST ? null : keyOf(label, columns[at])
      if (key) known.set(key, [...(known.get(key) ?? []).slice(-3), { value, half: scale / 2 }])
    })
  }
}

function keyOf(label: string, column: Column | undefined): string | null {
  if (!column?.end || column.role !== 'period') return null
  const words = label.toLowerCase().replace(/[^a-z]/g, '')
  return words === '' ? null : `${words} ${column.end}`
}

const SCALES = [1, 1000, 1_000_000]
const FEWEST = 2

/** The one scale under which two and more sums are the same; null where none or several are. Sizes only, so floats do. */
export function scaleOfSameSums(
  lines: readonly LabelledLine[],
  columns: readonly Column[],
  known: KnownSums,
): number | null {
  if (known.size === 0) return null
  const hits = SCALES.map((scale) => lines.filter((line) => isSame(line, columns, known, scale)).length)
  const best = Math.max(...hits)
  if (best < FEWEST || hits.filter((count) => count > 0).length > 1) return null
  return SCALES[hits.indexOf(best)] ?? null
}

function isSame(line: LabelledLine, columns: readonly Column[], known: KnownSums, scale: number): boolean {
  return line.figures.some((figure, at) => {
    const sums = figure?.amount ? known.get(keyOf(line.label, columns[at]) ?? '') : undefined
    const value = Math.abs(Number(figure?.amount?.value ?? 0)) * scale
    return sums?.some((sum) => Math.abs(sum.value - value) <= sum.half) ?? false
  })
}
