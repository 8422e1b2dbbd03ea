/**
 * What Openbell reads out of one filed document. The same object is printed by `npm run parse`, stored with a
 * report's version and offered to readers as JSON. What a filing does not say is null or an empty list.
 */

/** A half-open range of UTF-16 units in the decoded text of the whole file, markup included. */
export type Span = readonly [start: number, end: number]

/** Where something was read: a range of the text, a box on a PDF's page (points, origin top left), or a DOCX paragraph. */
export type Source =
  | Span
  | { page: number; box: readonly [x0: number, y0: number, x1: number, y1: number] }
  | { paragraph: number }

export type Format = 'edgar-submission' | 'text' | 'html' | 'inline-xbrl' | 'pdf' | 'docx'

export interface Registrant {
  name: string | null
  cik: string | null
  commissionFileNumber: string | null
  employerId: string | null
  stateOfIncorporation: string | null
  phone: string | null
}

export interface Exhibit {
  number: string
  description: string | null
}

/** The fiscal period that a filing reports on. `label` is the company's own numbering: "Q2 2003", "FY 2003". */
export interface FiscalPeriod {
  end: string
  fiscalYear: number | null
  fiscalQuarter: 1 | 2 | 3 | 4 | null
  label: string | null
}

export interface Paragraph {
  text: string
  source: Source
}

export interface Release {
  headline: string | null
  city: string | null
  /** ISO date of the dateline. */
  date: string | null
  paragraphs: Paragraph[]
}

export interface CallPhone {
  /** E.164. */
  number: string
  printed: string
  for: 'live' | 'replay'
  audience: 'domestic' | 'international' | null
  passcode: string | null
}

export interface ConferenceCall {
  /** ISO 8601 with the offset in force on that day in `timeZone`; null where no time is printed. */
  start: string | null
  /** IANA name. */
  timeZone: string | null
  phones: CallPhone[]
  webcast: string | null
  /** ISO date, or ISO 8601 with offset where a time is printed. */
  replayUntil: string | null
  source: Source
}

export interface SafeHarbor {
  text: string
  source: Source
}

export type StatementKind =
  | 'income'
  | 'balance'
  | 'cash-flow'
  | 'equity'
  | 'reconciliation'
  | 'segment'
  | 'other'

export interface Column {
  label: string
  /** ISO date of the period's last day, or of the instant. */
  end: string | null
  /** Months of a duration (13 weeks is 3); null for an instant. */
  months: number | null
  /** Weeks, only where the filing counts in weeks. */
  weeks: number | null
  role: 'period' | 'change' | 'percent' | 'note'
}

export interface Cell {
  /** Exact decimal after the scale ("8417000"); a printed dash is "0". Null for what is printed but no number. */
  value: string | null
  printed: string
  source: Source
}

export interface Line {
  label: string
  depth: number
  /** us-gaap local name where it is sure, else null. */
  concept: string | null
  /** ISO 4217 | "USD/share" | "shares" | "percent" | "ratio"; null for a heading. */
  unit: string | null
  /** One entry a column of the statement; null where nothing is printed. Empty cells on every column: a heading. */
  cells: (Cell | null)[]
}

export interface Statement {
  kind: StatementKind
  title: string
  exhibit: string | null
  audited: boolean | null
  /** What the printed amounts are multiplied by: 1, 1000, 1000000. */
  scale: number
  columns: Column[]
  lines: Line[]
}

export type Verdict = 'agrees' | 'rounding' | 'disagrees' | 'unlinked'

/** One figure tied out, or a claim that could not be linked. */
export interface Check {
  rule: string
  verdict: Verdict
  message: string
  /** Index into `statements`, where the check belongs to one. */
  statement: number | null
  sources: Source[]
}

export interface Finding {
  severity: 'error' | 'warning' | 'notice'
  code: string
  message: string
  source: Source | null
}

export interface Filing {
  file: string
  /** Lower-case hex of the bytes given. */
  sha256: string
  format: Format
  form: string | null
  items: string[]
  earnings: boolean
  registrant: Registrant
  reportDate: string | null
  exhibits: Exhibit[]
  period: FiscalPeriod | null
  currency: string | null
  release: Release | null
  calls: ConferenceCall[]
  safeHarbor: SafeHarbor | null
  statements: Statement[]
  checks: Check[]
  findings: Finding[]
}

/** Why bytes could not be read as a filing; `message` is a sentence for the person who uploaded them. */
export interface ReadFault {
  code:
    | 'empty'
    | 'too-large'
    | 'not-a-filing'
    | 'unsupported'
    | 'broken-text-layer'
    | 'truncated'
    | 'encrypted'
  message: string
}
