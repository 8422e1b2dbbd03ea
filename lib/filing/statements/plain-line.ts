/** The lines of a statement in one wording, each under its heading: what names are told from. */
import { plainLabel } from './concepts.ts'
import type { LabelledLine } from './labelled-lines.ts'
import type { LineUnit } from './line-units.ts'

/** A line in plain words ({@link plainLabel}). */
export interface PlainLine {
  plain: string
  /** The nearest heading above, in plain words. */
  heading: string
  isHeading: boolean
  unit: string | null
}

/** Words of measures that are not in the taxonomy. */
export const NOT_GAAP = /\badjusted\b|\bnon-?gaap\b|\bpro ?forma\b|\bexcluding\b|\bcore\b/

/** `units` has one entry a line. */
export function plainLines(lines: readonly LabelledLine[], units: readonly LineUnit[]): PlainLine[] {
  let heading = ''
  return lines.map((line, i) => {
    const plain = plainLabel(line.label)
    const isHeading = line.figures.every((figure) => figure === null)
    const entry = { plain, heading, isHeading, unit: units[i]?.unit ?? null }
    if (isHeading) heading = plain === 'attributable to' ? `${plainAbove(lines, i)} ${plain}` : plain
    return entry
  })
}

/** "Profit for the period", where "Attributable to:" stands below it. */
function plainAbove(lines: readonly LabelledLine[], at: number): string {
  return plainLabel(lines[at - 1]?.label ?? '')
}
