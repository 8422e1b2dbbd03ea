/** What a correction changed for a reader: the differences between two versions of a report, in words and figures. */
import { diffArrays } from 'diff'
import type { Cell, ConferenceCall, Filing, Line, Statement } from '#lib/filing/filing.ts'

export interface Change {
  /** What it is: "Net sales, June 30, 2003". */
  what: string
  /** Null for what was not there. */
  before: string | null
  after: string | null
  /** The statement it stands in, by its place in the later version; null for what is in none. */
  statement: number | null
}

/** Every difference between two versions that a reader can see, from the top of the page down. */
export function whatChanged(before: Filing, after: Filing): Change[] {
  return [
    ...inRelease(before, after),
    ...inStatements(before.statements, after.statements),
    ...inCalls(before.calls, after.calls),
    ...differing('Forward-looking statements', before.safeHarbor?.text, after.safeHarbor?.text, null),
  ].map(shortened)
}

type Text = string | null | undefined

function differing(what: string, before: Text, after: Text, statement: number | null = null): Change[] {
  const [old, now] = [before || null, after || null]
  return old === now ? [] : [{ what, before: old, after: now, statement }]
}

function inRelease({ release: before }: Filing, { release: after }: Filing): Change[] {
  return [
    ...differing('Headline', before?.headline, after?.headline),
    ...differing('City of the dateline', before?.city, after?.city),
    ...differing('Date of the dateline', before?.date, after?.date),
    ...paired(before?.paragraphs.map(textOf) ?? [], after?.paragraphs.map(textOf) ?? []).flatMap(
      ([old, now]) => differing('Paragraph of the release', old, now),
    ),
  ]
}

const textOf = ({ text }: { text: string }) => text

/** Entries of two lists side by side: what is equal leaves, what was taken out faces what was put in there. */
function paired(before: string[], after: string[]): [old: string | undefined, now: string | undefined][] {
  const pairs: [string | undefined, string | undefined][] = []
  let open = 0
  for (const { added, removed, value } of diffArrays(before, after)) {
    if (removed) {
      open = pairs.length
      for (const old of value) pairs.push([old, undefined])
    } else if (added) {
      for (const now of value) {
        const facing = pairs[open]
        if (facing) facing[1] = now
        else pairs.push([undefined, now])
        open += 1
      }
    } else open = pairs.length
  }
  return pairs
}

function inStatements(before: Statement[], after: Statement[]): Change[] {
  const left = [...before]
  const changes = after.flatMap((statement, at) => {
    const same = left.findIndex(({ title, kind }) => title === statement.title && kind === statement.kind)
    const found = same >= 0 ? same : left.findIndex(({ kind }) => kind === statement.kind)
    const [old] = found >= 0 ? left.splice(found, 1) : []
    return old ? inStatement(old, statement, at) : differing('Statement', null, statement.title, at)
  })
  return [...changes, ...left.flatMap(({ title }) => differing('Statement', title, null))]
}

function inStatement(before: Statement, after: Statement, at: number): Change[] {
  const heads = after.columns.flatMap((column, index) =>
    differing(`Head of a column, ${after.title}`, headOf(before.columns[index]), headOf(column), at),
  )
  const olds = sameLines(before.lines, after.lines)
  const lines = after.lines.flatMap((line, index) => {
    const old = olds[index]
    return old ? inLine(old, line, after, at) : differing(`Line of ${after.title}`, null, inWords(line), at)
  })
  const gone = before.lines
    .filter((line) => !olds.includes(line))
    .flatMap((line) => differing(`Line of ${after.title}`, inWords(line), null, at))
  return [...differing('Title of a statement', before.title, after.title, at), ...heads, ...lines, ...gone]
}

const headOf = (column: Statement['columns'][number] | undefined) =>
  column && [column.label, column.end, column.months && `${column.months} months`].filter(Boolean).join(', ')

/** For each later line the earlier one: of the same label, or else of the same figures under another label. */
function sameLines(before: Line[], after: Line[]): (Line | undefined)[] {
  const left = [...before]
  const take = (fits: (old: Line) => boolean) => {
    const found = left.findIndex(fits)
    return found >= 0 ? left.splice(found, 1)[0] : undefined
  }
  const named = after.map((line) => take(({ label }) => label === line.label))
  return named.map((old, at) => {
    const line = after[at]
    return old ?? (line && take((other) => figures(other) !== '' && figures(other) === figures(line)))
  })
}

const figures = ({ cells }: Line) =>
  cells
    .map((cell) => cell?.printed ?? '')
    .join(' ')
    .trim()

const inWords = (line: Line) =>
  [line.label, ...line.cells.map((cell) => cell?.printed)].filter(Boolean).join('  ')

function inLine(before: Line, after: Line, { columns, title }: Statement, at: number): Change[] {
  const cells = columns.flatMap((column, index) => {
    const what = [after.label, column.label].filter(Boolean).join(', ')
    const [old, now] = [before.cells[index] ?? null, after.cells[index] ?? null]
    return differing(what, ...figuresOf(old, now), at)
  })
  return [...differing(`Label of a line, ${title}`, before.label, after.label, at), ...cells]
}

/** As printed; what reads the same and counts otherwise (in thousands, then in millions) with its value. */
function figuresOf(old: Cell | null, now: Cell | null): [before: Text, after: Text] {
  if (old?.printed !== now?.printed || old?.value === now?.value) return [old?.printed, now?.printed]
  return [`${old?.printed} (${old?.value})`, `${now?.printed} (${now?.value})`]
}

function inCalls(before: ConferenceCall[], after: ConferenceCall[]): Change[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, at) => at).flatMap((at) => {
    const [old, now] = [before[at], after[at]]
    const numbers = paired(old?.phones.map(phoneInWords) ?? [], now?.phones.map(phoneInWords) ?? [])
    return [
      ...differing('Beginning of the conference call', old?.start, now?.start),
      ...numbers.flatMap(([was, is]) => differing('Number of the conference call', was, is)),
      ...differing('Webcast', old?.webcast, now?.webcast),
      ...differing('End of the replay', old?.replayUntil, now?.replayUntil),
    ]
  })
}

const phoneInWords = ({ printed, passcode, for: what }: ConferenceCall['phones'][number]) =>
  [printed, what === 'replay' && 'replay', passcode && `passcode ${passcode}`].filter(Boolean).join(', ')

const LONGEST = 160
const AROUND = 40

/** Long passages are cut to where they differ. */
function shortened(change: Change): Change {
  const { before, after } = change
  if (before === null || after === null) return { ...change, before: cut(before), after: cut(after) }
  if (before.length <= LONGEST && after.length <= LONGEST) return change
  let same = 0
  while (same < before.length && before[same] === after[same]) same += 1
  const from = Math.max(0, before.lastIndexOf(' ', Math.max(0, same - AROUND)) + 1)
  return { ...change, before: cut(before, from), after: cut(after, from) }
}

function cut(text: string | null, from = 0): string | null {
  if (text === null) return null
  const end = from + LONGEST
  return `${from > 0 ? '… ' : ''}${text.slice(from, end)}${end < text.length ? ' …' : ''}`
}
