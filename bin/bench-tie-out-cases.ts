/** One error at a time, put into copies of real filings at random: into cells that a sum ties, and into linked prose. */
import Big from 'big.js'
import type { Check, Filing, Line, Source } from '#lib/filing/filing.ts'
import { ClaimReader } from '#lib/tie-out/narrative/claim-reader.ts'
import { fiscalClock } from '#lib/tie-out/narrative/resolve-period.ts'
import { type SettledClaim, settle } from '#lib/tie-out/narrative/settle.ts'
import { tieOut } from '#lib/tie-out/tie-out.ts'
import {
  applyError,
  ERRORS,
  type ErrorKind,
  isSameFigure,
  lastPlacesApart,
  type Random,
  rescaled,
} from './bench-errors.ts'

export interface Subject {
  filing: Filing
  checks: Check[]
  milliseconds: number
}

export interface Case {
  kind: ErrorKind
  found: boolean
  /** Where it was put: the kind of statement, or "prose". */
  where: string
  /** The changed figure is still true in view of rounding: there is nothing to find. */
  stillTrue: boolean
  /** The row left out was the only one of its total, which stands by itself now: the statement still adds up. */
  stillWhole: boolean
  /** What was done, for those who look at what is missed. */
  told: string
}

const isWrong = ({ verdict }: Check) => verdict === 'disagrees'
const isTied = ({ verdict }: Check) => verdict === 'agrees' || verdict === 'rounding'
const key = (source: Source | undefined) => JSON.stringify(source)

/** A random cell out of all that a sum ties, in a random filing. */
export function tableCases(subjects: readonly Subject[], random: Random, wanted: number): Case[] {
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
    const told = `${filing.file} ${statement}: ${lines[lineAt]?.label} ${cell.printed} -> ${changed}`
    cases.push({ kind, where, found: checks.filter(isWrong).length > before, stillTrue, stillWhole, told })
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
export function proseCases(subjects: readonly Subject[], random: Random, wanted: number): Case[] {
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
      told: `${printed} -> ${changed} in ${text}`,
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
