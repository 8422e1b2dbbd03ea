import type { Column } from '#lib/filing/filing.ts'
import { longDate } from '../dates.ts'

/** A head over neighbouring columns of one length; `text` is empty over columns that need none. */
export interface SpanHead {
  text: string
  columns: number
}

const WORDS = ['', 'One month', 'Two months', 'Three months', '', '', 'Six months', '', '', 'Nine months']

/** "Three months ended", "13 weeks ended"; empty for an instant and for what is no period. */
export function durationHead(column: Column): string {
  if (column.role !== 'period' || column.end === null) return ''
  if (column.weeks !== null) return `${column.weeks} weeks ended`
  if (column.months === null) return ''
  if (column.months === 12) return 'Year ended'
  return `${WORDS[column.months] || `${column.months} months`} ended`
}

/** The upper row of heads; empty where no column is a duration. */
export function spanHeads(columns: readonly Column[]): SpanHead[] {
  const heads: SpanHead[] = []
  for (const column of columns) {
    const text = durationHead(column)
    const last = heads.at(-1)
    if (last && last.text === text) last.columns += 1
    else heads.push({ text, columns: 1 })
  }
  return heads.some((head) => head.text) ? heads : []
}

/** The head of one column: its date in full, or what is printed where no date could be read. */
export function columnHead(column: Column): string {
  return column.role === 'period' && column.end ? longDate(column.end) : column.label
}
