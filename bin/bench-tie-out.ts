/**
 * `npm run bench tie-out`: how much of what goes wrong do the checks find? Reads the filings in ../shared/filings,
 * counts what is explained and every alarm on the filings as they are, then puts one error at a time into a copy
 * (seeded, so that two runs are alike) and counts how many are found.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import Big from 'big.js'
import type { Check, Filing, Line, Source } from '#lib/filing/filing.ts'
import { parseFiling } from '#lib/filing/parse-filing.ts'
import { ClaimReader } from '#lib/tie-out/narrative/claim-reader.ts'
import { fiscalClock } from '#lib/tie-out/narrative/resolve-period.ts'
import { type SettledClaim, settle } from '#lib/tie-out/narrative/settle.ts'
import { solveFooting } from '#lib/tie-out/solve-footing.ts'
import { solvedGroups } from '#lib/tie-out/solved-groups.ts'
import { isCurrency } from '#lib/tie-out/sum-groups.ts'
import type { SumRow } from '#lib/tie-out/sum-rows.ts'
import { tieOut } from '#lib/tie-out/tie-out.ts'
import {
  applyError,
  ERRORS,
  type ErrorKind,
  isSameFigure,
  lastPlacesApart,
  type Random,
  rescaled,
  seeded,
} from './bench-errors.ts'

const FOLDER = new URL('../../shared/filings/', import.meta.url)
const TABLE_CASES = 1500
const PROSE_CASES = 1500
const SPURIOUS_ROUNDS = 20

interface Subject {
  filing: Filing
  checks: Check[]
  milliseconds: number
}

export async function benchTieOut(): Promise<void> {
  if (!existsSync(FOLDER)) {
    console.log('bench tie-out: skipped, the folder ../shared/filings is not there')
    return
  }
  const subjects = await subjectsOf(FOLDER)
  tellUnmodified(subjects)
  tellTotals('all filings', subjects)
  const labelled = subjects.filter(({ filing }) => isLabelled(filing.file))
  if (labelled.length > 0) tellTotals('labelled filings', labelled)
  tellErrors('table cells that take part in a sum', tableCases(subjects, seeded(2003), TABLE_CASES))
  tellErrors('linked figures of the prose', proseCases(subjects, seeded(731), PROSE_CASES))
}

/** Has someone read the filing by hand? */
const isLabelled = (file: string) => existsSync(new URL(`gold/${file.replace(/\.\w+$/, '')}.json`, FOLDER))

async function subjectsOf(folder: URL): Promise<Subject[]> {
  const subjects: Subject[] = []
  for (const name of readdirSync(folder).filter((file) => /\.(?:txt|html?|pdf)$/.test(file))) {
    const { filing } = await parseFiling(new Uint8Array(readFileSync(new URL(name, folder))), name)
    if (!filing || filing.statements.length === 0) continue
    tieOut(filing)
    const start = performance.now()
    const checks = tieOut(filing)
    subjects.push({ filing, checks, milliseconds: performance.now() - start })
  }
  return subjects
}

function tellUnmodified(subjects: readonly Subject[]): void {
  const checks = subjects.flatMap((subject) => subject.checks)
  console.log(`${subjects.length} filings with statements, ${checks.length} checks`)
  for (const rule of new Set(checks.map((check) => check.rule))) {
    const found = checks.filter((check) => check.rule === rule)
    const count = (verdict: string) =>
      String(found.filter((check) => check.verdict === verdict).length).padStart(5)
    console.log(
      `${rule.padEnd(18)} agrees ${count('agrees')}  rounding ${count('rounding')}  disagrees ${count('disagrees')}  unlinked ${count('unlinked')}`,
    )
  }
  const alarms = subjects.flatMap(({ filing, checks: own }) =>
    own.filter(({ verdict }) => verdict === 'disagrees').map(({ message }) => `  ${filing.file}: ${message}`),
  )
  const judged = checks.filter(({ verdict }) => verdict !== 'unlinked').length
  console.log(
    `alarms on unmodified filings: ${alarms.length} of ${judged} checks (${percent(alarms.length, judged)})`,
  )
  for (const alarm of alarms) console.log(alarm)
  const times = subjects.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
  console.log(`time for all checks of a filing: median ${at(times, 0.5)} ms, longest ${at(times, 1)} ms`)
}

const at = (sorted: readonly number[], part: number) =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(1)
const percent = (part: number, whole: number) =>
  whole === 0 ? 'none' : `${((100 * part) / whole).toFixed(1)} %`

/** Total rows that a sum explains; and, with every total replaced by a random figure, how many are "explained" still. */
function tellTotals(of: string, subjects: readonly Subject[]): void {
  const groups = subjects
    .flatMap(({ filing }) => solvedGroups(filing))
    .filter(({ group }) => isCurrency(group.unit))
  let [explained, parts, loose, spurious, tried] = [0, 0, 0, 0, 0]
  const random = seeded(17)
  for (const { group, footing } of groups) {
    const { holds, broken, unexplained } = footing
    explained += holds.filter(({ total }) => isTotal(total)).length
    const taken = new Set(holds.flatMap(({ terms }) => terms.map(({ row }) => row)))
    const others = [...broken, ...unexplained].filter(({ total }) => isTotal(total))
    parts += others.filter(({ total }) => taken.has(total)).length
    loose += others.length
    for (let round = 0; round < SPURIOUS_ROUNDS; round++) {
      const rows = group.rows.map((row) => (isTotal(row) ? randomised(row, random) : row))
      const found = solveFooting(rows, group.layout)
      spurious += [...found.holds, ...found.broken].filter(({ total }) => isTotal(total)).length
      tried += rows.filter((row) => isTotal(row) && row.values.some(Boolean)).length
    }
  }
  console.log(
    `total rows explained, ${of}: ${explained} of ${explained + loose} (${percent(explained, explained + loose)}); ${parts} more are part of a sum, their own rows not being printed`,
  )
  console.log(`spurious sums for random totals, ${of}: ${spurious} of ${tried} (${percent(spurious, tried)})`)
}

const isTotal = ({ standing }: SumRow) => standing === 'total'

function randomised(row: SumRow, random: Random): SumRow {
  const values = row.values.map((value) => {
    if (!value) return value
    const digits = value.toString().replace('-', '').length
    const drawn = BigInt(Math.floor((0.1 + 0.9 * random()) * 10 ** Math.min(digits, 15)))
    return value < 0n ? -drawn : drawn
  })
  return { ...row, values }
}

interface Case {
  kind: ErrorKind
  found: boolean
  /** Where it was put: the kind of statement, or "prose". */
  where: string
  /** The changed figure is still true in view of rounding: there is nothing to find. */
  stillTrue: boolean
  /** The row left out was the only one of its total, which stands by itself now: the statement still adds up. */
  stillWhole: boolean
}

function tellErrors(title: string, cases: readonly Case[]): void {
  const real = cases.filter(({ stillTrue }) => !stillTrue)
  const found = (some: readonly Case[]) => some.filter((one) => one.found).length
  console.log(`errors in ${title}: ${cases.length} put in`)
  console.log(`  found ${found(cases)} of all (${percent(found(cases), cases.length)})`)
  console.log(
    `  found ${found(real)} of the ${real.length} that rounding does not excuse (${percent(found(real), real.length)})`,
  )
  const whole = real.filter(({ stillWhole }) => stillWhole)
  if (whole.length > 0)
    console.log(
      `  of these ${whole.length} leave a statement that still adds up; found ${found(real) - found(whole)} of the other ${real.length - whole.length} (${percent(found(real) - found(whole), real.length - whole.length)})`,
    )
  const tell = (name: string, own: readonly Case[]) => {
    if (own.length > 0)
      console.log(
        `    ${name.padEnd(28)} ${found(own)} of ${own.length} (${percent(found(own), own.length)})`,
      )
  }
  for (const kind of ERRORS)
    tell(
      kind,
      real.filter((one) => one.kind === kind),
    )
  for (const where of new Set(real.map((one) => one.where)).keys()) {
    if (where === 'prose') continue
    const own = real.filter((one) => one.where === where)
    tell(
      `changed, ${where}`,
      own.filter(({ kind }) => kind !== 'dropped row'),
    )
    tell(
      `dropped, ${where}`,
      own.filter(({ kind }) => kind === 'dropped row'),
    )
  }
}

const isWrong = ({ verdict }: Check) => verdict === 'disagrees'
const isTied = ({ verdict }: Check) => verdict === 'agrees' || verdict === 'rounding'
const key = (source: Source | undefined) => JSON.stringify(source)

/** A random cell out of all that a sum ties, in a random filing. */
function tableCases(subjects: readonly Subject[], random: Random, wanted: number): Case[] {
  const places = subjects.map((subject) => {
    const summed = subject.checks.filter((check) => check.rule === 'footing' && isTied(check))
    return {
      subject,
      summed,
      tied: new Set(summed.flatMap(({ sources }) => sources.map(key))),
      totals: new Set(summed.map(({ sources }) => key(sources[0]))),
    }
  })
  const usable = places.filter(({ tied }) => tied.size > 0)
  const cases: Case[] = []
  for (let tries = 0; cases.length < wanted && tries < wanted * 20; tries++) {
    const { subject, summed, tied, totals } = pick(usable, random)
    const statement = Math.floor(random() * subject.filing.statements.length)
    const lines = subject.filing.statements[statement]?.lines ?? []
    const lineAt = Math.floor(random() * lines.length)
    const column = Math.floor(random() * (lines[lineAt]?.cells.length ?? 0))
    const cell = lines[lineAt]?.cells[column]
    if (!cell || !tied.has(key(cell.source))) continue
    const kind = pick(ERRORS, random)
    // without a total's row what is left still foots: there is nothing to find
    if (kind === 'dropped row' && (totals.has(key(cell.source)) || new Big(cell.value ?? 0).eq(0))) continue
    const changed = kind === 'dropped row' ? null : applyError(cell.printed, kind, random)
    if (kind !== 'dropped row' && (changed === null || isSameFigure(changed, cell.printed))) continue
    const filing = withLine(subject.filing, statement, lineAt, (line) =>
      changed === null ? null : withCell(line, column, cell.printed, changed),
    )
    const checks = tieOut(filing)
    const stillTrue = changed !== null && (lastPlacesApart(cell.printed, changed)?.lte(1) ?? false)
    const before = subject.checks.filter(isWrong).length
    const where = subject.filing.statements[statement]?.kind ?? 'other'
    const stillWhole = changed === null && isAloneIn(summed, cell.source)
    cases.push({ kind, where, found: checks.filter(isWrong).length > before, stillTrue, stillWhole })
  }
  return cases
}

/** Each sum that the figure is a part of has no other part. */
function isAloneIn(summed: readonly Check[], source: Source): boolean {
  const own = summed.filter(({ sources }) => sources.slice(1).some((part) => key(part) === key(source)))
  return own.every(({ sources }) => sources.length === 2)
}

const pick = <T>(from: readonly T[], random: Random) => from[Math.floor(random() * from.length)] as T

function withLine(
  filing: Filing,
  statement: number,
  lineAt: number,
  change: (line: Line) => Line | null,
): Filing {
  const statements = filing.statements.map((each, index) =>
    index === statement
      ? { ...each, lines: each.lines.flatMap((line, at) => (at === lineAt ? (change(line) ?? []) : [line])) }
      : each,
  )
  return { ...filing, statements }
}

/** The cell as the reader would have read it: the same scale, the figure changed. */
function withCell(line: Line, column: number, before: string, changed: string): Line {
  const cells = line.cells.map((cell, index) => {
    if (index !== column || !cell || cell.value === null) return cell
    return { ...cell, printed: changed, value: rescaled(cell.value, before, changed) }
  })
  return { ...line, cells }
}

/** A random linked figure out of the prose of a random filing; its paragraph is read again with the error in it. */
function proseCases(subjects: readonly Subject[], random: Random, wanted: number): Case[] {
  const linked = subjects.flatMap(({ filing }) => {
    const clock = fiscalClock(filing)
    if (!clock || !filing.release) return []
    const reader = new ClaimReader(filing, clock)
    return filing.release.paragraphs.flatMap(({ text }) => {
      const claims = settle(reader.read(text))
      return claims
        .filter(({ computed, verdict }) => computed && verdict !== 'disagrees')
        .map((claim) => ({ reader, text, claim }))
    })
  })
  const kinds = ERRORS.filter((kind) => kind !== 'dropped row')
  const cases: Case[] = []
  for (let tries = 0; linked.length > 0 && cases.length < wanted && tries < wanted * 20; tries++) {
    const { reader, text, claim } = pick(linked, random)
    const kind = pick(kinds, random)
    const [start, end] = placeOf(claim)
    const printed = text.slice(start, end)
    const changed = applyError(printed, kind, random)
    if (changed === null || changed === printed) continue
    const now = settle(reader.read(text.slice(0, start) + changed + text.slice(end)))
    const there = now.find((one) => placeOf(one)[0] === start || placeOf(one)[0] === start + 1)
    cases.push({
      kind,
      where: 'prose',
      stillWhole: false,
      found: now.some(({ verdict }) => verdict === 'disagrees'),
      stillTrue: there !== undefined && there.verdict !== 'disagrees' && isSameLink(there, claim),
    })
  }
  return cases
}

function placeOf({ linked }: SettledClaim): [start: number, end: number] {
  return [linked.at + linked.claim.figure.at, linked.at + linked.claim.figure.end]
}

/** The changed figure is tied to the very same facts: it is what they round to as well. */
function isSameLink(a: SettledClaim, b: SettledClaim): boolean {
  const facts = ({ computed }: SettledClaim) => JSON.stringify(computed?.facts.map(({ source }) => source))
  return a.computed !== null && facts(a) === facts(b)
}
