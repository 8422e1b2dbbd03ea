import type { Relation, SumRow } from './sum-rows.ts'

/** What stands right above a total: what it sums up if it sums up what its place says. */
export interface Place {
  /** The rows since the total before it. */
  own: readonly SumRow[]
  /** How many of them stand under the total's own heading, under the last two headings, and so on. */
  underHeadings: readonly number[]
  /** What was open before: earlier totals and rows that none took. */
  before: readonly SumRow[]
}

/** Going down a statement: the rows that no total has yet taken. */
export class OpenRows {
  all: SumRow[] = []
  /** The same, had each unexplained total taken the rows between it and the heading or total before it. */
  apart: SumRow[] = []
  readonly #totals = new Set<SumRow>()

  add(row: SumRow): void {
    this.all.push(row)
    this.apart.push(row)
  }

  /** A total is found: it stands for its terms from now on. */
  close(total: SumRow, { terms }: Relation): void {
    const used = new Set(terms.map(({ row }) => row))
    this.all = [...this.all.filter((row) => !used.has(row)), total]
    this.apart = [...this.apart.filter((row) => !used.has(row)), total]
    this.#totals.add(total)
  }

  /** A row says that it is a total, and no sum was found for it: those of its own rows that come nearest are set apart. */
  giveUp(total: SumRow, nearest: Relation | null): void {
    const terms = nearest?.terms.map(({ row }) => row) ?? []
    const rows = new Set(terms.filter((row) => !this.#isTotal(row)))
    const before = this.apart.findLastIndex((row) => this.#isTotal(row) || row.section !== total.section)
    this.apart = [...this.apart.slice(0, before + 1).filter((row) => !rows.has(row)), total]
    this.all.push(total)
    this.#totals.add(total)
  }

  placeOf(total: SumRow): Place {
    const last = this.apart.findLastIndex((row) => this.#isTotal(row))
    const own = this.apart.slice(last + 1)
    const sections = [...own, total].map(({ section }) => section)
    const underHeadings = own.flatMap((_, at) => (sections[at] === sections[at - 1] ? [] : [own.length - at]))
    return { own, underHeadings: underHeadings.reverse(), before: this.apart.slice(0, last + 1) }
  }

  #isTotal(row: SumRow): boolean {
    return row.standing !== 'line' || this.#totals.has(row)
  }
}
