/**
 * `npm run bench tie-out`: how much of what goes wrong do the checks find? Reads the filings in ../shared/filings,
 * counts what is explained and every alarm on the filings as they are, then puts one error at a time into a copy
 * (seeded, so that two runs are alike) and counts how many are found.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parseFiling } from '#lib/filing/parse-filing.ts'
import { solveFooting } from '#lib/tie-out/solve-footing.ts'
import { solvedGroups } from '#lib/tie-out/solved-groups.ts'
import { isCurrency } from '#lib/tie-out/sum-groups.ts'
import type { SumRow } from '#lib/tie-out/sum-rows.ts'
import { tieOut } from '#lib/tie-out/tie-out.ts'
import { ERRORS, type Random, seeded } from './bench-errors.ts'
import { type Case, proseCases, type Subject, tableCases } from './bench-tie-out-cases.ts'

const FOLDER = new URL('../../shared/filings/', import.meta.url)
/** Pooled, so that the number is not the luck of one; each with so many cases. */
const SEEDS = [2003, 77, 1, 2]
const TABLE_CASES = 600
const PROSE_CASES = 400
const SPURIOUS_ROUNDS = 20

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
  const pooled = (cases: (random: Random) => Case[]) => SEEDS.flatMap((seed) => cases(seeded(seed)))
  tellErrors(
    'table cells that take part in a sum',
    pooled((random) => tableCases(subjects, random, TABLE_CASES)),
  )
  tellErrors(
    'linked figures of the prose',
    pooled((random) => proseCases(subjects, random, PROSE_CASES)),
  )
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
  if (process.env.BENCH_MISSES) tellMisses(real)
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

/** With BENCH_MISSES set: each error in a statement that no check found, by what it was and where. */
function tellMisses(cases: readonly Case[]): void {
  const missed = cases.filter(({ found }) => !found)
  for (const line of missed.map(({ kind, where, told }) => `    missed ${kind}, ${where}: ${told}`).sort())
    console.log(line)
}
