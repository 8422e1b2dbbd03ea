import type { Filing, StatementKind } from '#lib/filing/filing.ts'
import type { Fact } from './fact.ts'

const REVISED =
  /\(?\bas\s+(?:previously\s+)?(?:revised|restated|recast)\b|\((?:revised|restated|recast)\)|\b(?:has|have|had|was|were)\s+been\s+(?:retrospectively\s+|retroactively\s+)?(?:revised|restated|recast|adjusted\s+retrospectively)\b|\b(?:were|was|is|are)\s+(?:retrospectively\s+|retroactively\s+)?(?:revised|restated|recast)\b|\b(?:restatement|revision)\s+of\s+(?:prior|previous|previously|earlier|the\s+(?:prior|previous)|our|its|certain)\b|\bretrospective(?:ly)?\s+(?:adoption|application|appl(?:y|ied)|adjust(?:ed|ment))\b/i
const RECLASSIFIED = /\breclassif(?:ied|ication|ications)\b/i
const HEADED = /\b(?:revised|restated|recast|reclassified|as adjusted)\b/i
/** What a reclassification moves about, it leaves the same in the end. */
const BOTTOM_LINES = /^(?:NetIncomeLoss|ProfitLoss|EarningsPerShare|Assets$|StockholdersEquity)/

/** A sentence or footnote that speaks of a revision, and how far it reaches; null where it does not say. */
interface Revision {
  mark: string | null
  years: readonly number[] | null
  kinds: ReadonlySet<StatementKind> | null
  reclassifies: boolean
}

/**
 * Whether the filing itself says that a figure of an earlier period is not as it was published (ASC 250-10-50-7
 * wants the effect on each line told). Over the column, line or table it says so of that; in a sentence, of the years
 * and statements that the sentence names, of all where it names none; in a footnote with a mark, of what bears the
 * mark. A revision accounts for every line of its statement; a reclassification for no other net income or total.
 */
export function revisionsOf(filing: Filing, rawText: string | null): (fact: Fact) => boolean {
  const captions = captionsOf(filing)
  const revisions = passagesOf(rawText ?? proseOf(filing))
    .filter((passage) => REVISED.test(passage) || RECLASSIFIED.test(passage))
    .map((passage) => revisionIn(passage, captions))
  return (fact) => {
    const own = [filing.statements[fact.statement]?.title ?? '', fact.column.label, fact.line.label]
    const kind = filing.statements[fact.statement]?.kind ?? 'other'
    return (
      own.some((caption) => HEADED.test(caption)) ||
      revisions.some((revision) => reaches(revision, fact, kind, own))
    )
  }
}

function revisionIn(passage: string, captions: readonly string[]): Revision {
  const mark = /^\W{0,2}\(([\da-z*])\)/i.exec(passage)?.[0]?.trim() ?? null
  const isUsed = mark !== null && captions.some((caption) => caption.includes(mark))
  return {
    mark: isUsed ? mark : null,
    years: yearsIn(passage),
    kinds: kindsIn(passage),
    reclassifies: !REVISED.test(passage),
  }
}

function reaches(revision: Revision, { line, column }: Fact, kind: StatementKind, own: string[]): boolean {
  const { mark, years, kinds, reclassifies } = revision
  if (reclassifies && BOTTOM_LINES.test(line.concept ?? '')) return false
  if (mark !== null) return own.some((caption) => caption.includes(mark))
  if (kinds && !kinds.has(kind)) return false
  const year = Number(column.end?.slice(0, 4))
  // fiscal 2025 has its first quarters in 2024
  return years === null || years.some((named) => named === year || named === year + 1)
}

const PRIOR =
  /\b(?:prior|previous|preceding|last|comparative|historical|earlier)[\s-]+(?:year|quarter|period|interim|fiscal|column|amount|figure|balance|statement)|\ball (?:prior )?periods\b|\bperiods presented\b/i

/** The years that a passage names; null where it names none, or speaks of all that came before. */
function yearsIn(passage: string): number[] | null {
  const bare = passage.replace(/\b(?:ASU|ASC|SFAS|FAS|IFRS|IAS|Topic|No\.?)\s*[\d-]+/gi, ' ')
  const years = [...bare.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => Number(year))
  return years.length === 0 || PRIOR.test(passage) ? null : years
}

const NAMES: readonly [RegExp, readonly StatementKind[]][] = [
  // cash flows begin with net income
  [
    /\bstatements? of (?:operations|income|earnings)\b|\b(?:sales|revenues?|expenses?|costs?|margins?|earnings|income|loss)\b/i,
    ['income', 'cash-flow'],
  ],
  [/\bbalance sheets?\b|\b(?:assets|liabilities|equity|receivables?|inventor(?:y|ies)|debt)\b/i, ['balance']],
  [/\bcash flows?\b/i, ['cash-flow']],
]

/** The statements that a passage names, by their titles or their lines; null where it names none. */
function kindsIn(passage: string): ReadonlySet<StatementKind> | null {
  const kinds = new Set(NAMES.flatMap(([name, named]) => (name.test(passage) ? named : [])))
  return kinds.size > 0 ? kinds : null
}

/** Sentences and footnotes, without markup. */
function passagesOf(text: string): string[] {
  return text
    .replace(/<\/?(?:p|div|td|tr|table|li|h\d|br)\b[^>]*>/gi, '\n\n')
    .replace(/<[^>]{0,2000}>/g, ' ')
    .replace(/&#?\w+;/g, ' ')
    .split(/\n\s*\n|(?<=[a-z)\d][.;])\s+(?=[A-Z(])/)
    .map((passage) => passage.replace(/\s+/g, ' ').trim())
}

function captionsOf({ statements }: Filing): string[] {
  return statements.flatMap(({ title, columns, lines }) => [
    title,
    ...columns.map(({ label }) => label),
    ...lines.map(({ label }) => label),
  ])
}

/** Where there is no text of the file, what was read of it. */
function proseOf(filing: Filing): string {
  const prose = filing.release?.paragraphs.map(({ text }) => text) ?? []
  return [...prose, ...captionsOf(filing)].join('\n\n')
}
