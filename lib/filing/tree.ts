/**
 * The one tree that every format is turned into: documents of text blocks and grids, each with its place in the
 * file. What reads a tree does not know which format it came from.
 */
import type { Format, Source } from './filing.ts'

/**
 * Text with white space collapsed, and where each stretch of it stands in the file. From `at` (an index into
 * `text`) until the next run, characters follow one another one to one from `start` (an index into the file's
 * decoded text). A PDF or DOCX has no runs: its `source` is as exact as it gets.
 */
export interface SourcedText {
  text: string
  runs: readonly Run[]
  source: Source
}

export interface Run {
  at: number
  start: number
}

export interface TextBlock extends SourcedText {
  kind: 'text'
  bold: boolean
  centred: boolean
  underlined: boolean
  /** Left indent of the first line in character columns, or its nearest equivalent. */
  indent: number
  /** The block's printed lines, where a format has lines that mean something (plain text, <br>). */
  lines: readonly SourcedText[]
}

export interface GridCell extends SourcedText {
  /** Half-open range on the grid's own x-axis: character columns of plain text, expanded columns of HTML, points of a PDF. */
  from: number
  to: number
  bold: boolean
  /** Left indent inside the cell (characters, or padding in about half an em). */
  indent: number
  /** Inline XBRL facts tagged inside the cell, by their index in `Tree.facts`. */
  facts: readonly number[]
}

export interface GridRow {
  cells: readonly GridCell[]
  /** A rule printed above or below the figures of this row: '-' single, '=' double; null for none. */
  rule: '-' | '=' | null
  source: Source
  /** An empty line or row stands above: what is printed here does not run on from the row before. */
  blankAbove?: boolean
}

export interface GridBlock {
  kind: 'grid'
  rows: readonly GridRow[]
  source: Source
  /** Places are characters or points of a page, where print is only near its column; else columns are exact. */
  axis?: 'page'
}

export type Block = TextBlock | GridBlock

export interface TreeDocument {
  /** As the submission names it: "8-K", "EX-99.1"; null for a bare file. */
  type: string | null
  fileName: string | null
  description: string | null
  blocks: readonly Block[]
  source: Source
}

/** The SGML header of a full EDGAR submission, one entry a filer. */
export interface SubmissionHeader {
  form: string | null
  /** CONFORMED PERIOD OF REPORT as an ISO date. */
  periodOfReport: string | null
  filedAt: string | null
  items: readonly string[]
  filers: readonly {
    name: string | null
    cik: string | null
    fileNumber: string | null
    employerId: string | null
    stateOfIncorporation: string | null
    /** MMDD. */
    fiscalYearEnd: string | null
    phone: string | null
  }[]
}

/** A fact of inline XBRL, as tagged. */
export interface InlineFact {
  name: string
  /** Exact decimal after scale and sign; text for a non-numeric fact; null for xsi:nil. */
  value: string | null
  unit: string | null
  decimals: number | null
  start: string | null
  /** The instant, or the duration's last day (inclusive). */
  end: string | null
  /** Dimension members, "axis=member"; empty for the entity as a whole. */
  dimensions: readonly string[]
  source: Source
}

export interface Tree {
  format: Format
  /** The decoded text of the whole file, which every span indexes; empty for a PDF or DOCX. */
  text: string
  header: SubmissionHeader | null
  documents: readonly TreeDocument[]
  facts: readonly InlineFact[]
  /** True where the file holds more than the reader takes in (reading-limits.ts), and the rest was left unread. */
  unreadRest?: boolean
}
