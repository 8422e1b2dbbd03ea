import type { Metric } from './metrics.ts'
import type { Token } from './tokens.ts'

/** Stretches of a sentence that share a period: a statement, then each thing it is compared with. */
export interface Stretch {
  clause: number
  compared: boolean
  tokens: Token[]
}

export interface Placed {
  token: Token & { kind: 'figure' }
  index: number
  stretch: number
  metric: Metric | null
  /** "As a percentage of net sales, …": what the percentages of the clause are shares of. */
  shareOf: Metric | null
}

/** Walks the sentence: which metric is being spoken of, and which stretch each figure is in. */
export function placeFigures(tokens: readonly Token[]): { stretches: Stretch[]; placed: Placed[] } {
  const walk = new Walk(tokens)
  tokens.forEach((token, index) => {
    walk.step(token, index)
  })
  return walk
}

class Walk {
  readonly stretches: Stretch[] = [{ clause: 0, compared: false, tokens: [] }]
  readonly placed: Placed[] = []
  readonly #tokens: readonly Token[]
  #metric: Metric | null = null
  #namedAt = 0
  /** Nothing unknown has been said since the metric. */
  #isClean = false
  /** A figure has been told of the metric. */
  #isTold = false
  #shareOf: Metric | null = null
  /** The metric spoken of outside of the parentheses that are open. */
  #outside: (Metric | null)[] = []
  /** The parentheses hold a comparative: "(Q1 2019: $21 million)". */
  #isAside = false

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  step(token: Token, index: number): void {
    if (token.word === '(') this.#open(index)
    else if (token.word === ')') this.#close()
    else if (token.kind === 'comparator') this.#begin(true)
    else if (this.#isBackToMain(token, index)) this.#begin(false)
    else if (token.kind === 'metric') this.#name(token.metric, index)
    else if (token.kind === 'other' && this.#outside.length === 0) this.#isClean = false
    else if (token.kind === 'figure') this.#place(token, index)
    this.#stretch.tokens.push(token)
  }

  get #stretch(): Stretch {
    return this.stretches.at(-1) as Stretch
  }

  #begin(compared: boolean, clause = this.#stretch.clause): void {
    this.stretches.push({ clause, compared, tokens: [] })
  }

  #open(index: number): void {
    this.#outside.push(this.#isClean ? this.#metric : null)
    if (this.#tokens[index + 1]?.kind !== 'period') return
    this.#begin(true)
    this.#isAside = true
  }

  /** What was named inside is of the inside only, but for "operating profit before depreciation (EBITDA)". */
  #close(): void {
    this.#metric = this.#outside.pop() ?? this.#metric
    if (!this.#isAside) return
    this.#begin(false)
    this.#isAside = false
  }

  /** "from $7.6 million on December 31 to $8.4 million on June 30": back to what is reported. */
  #isBackToMain({ word }: Token, index: number): boolean {
    return this.#stretch.compared && /^to$/i.test(word) && this.#tokens[index - 1]?.kind !== 'link'
  }

  #name(metric: Metric, index: number): void {
    if (isPercentageOf(this.#tokens, index)) {
      this.#shareOf = metric
      return
    }
    if (isDenominator(this.#tokens, index) || isNamedAfter(this.#tokens, index)) return
    if (this.#isOfSegment(metric, index)) return
    if (this.#isTold && metric.id !== this.#metric?.id && this.#outside.length === 0) {
      this.#begin(false, this.#stretch.clause + 1)
      this.#isTold = false
      this.#shareOf = null
    }
    this.#metric = this.#isForSegment(metric, index) ? { ...metric, loose: true } : metric
    this.#namedAt = index
    this.#isClean = true
  }

  /** "Asia Pacific – Sales", "Resource Industries' sales": the segment says which, so it stays the metric. */
  #isOfSegment(metric: Metric, index: number): boolean {
    const between = this.#tokens.slice(this.#namedAt + 1, index)
    const isNext = between.every(({ word }) => /^(?:\W|['’]?s)$/i.test(word)) && this.#isClean
    if (!isNext || !this.#metric?.segment || metric.segment) return false
    this.#metric = { ...this.#metric, loose: true }
    return true
  }

  /** "Net sales for the Business Solutions segment" are the segment's. */
  #isForSegment(metric: Metric, index: number): boolean {
    const between = this.#tokens.slice(this.#namedAt + 1, index)
    const isNext =
      between.length > 0 && between.every(({ word }) => /^(?:for|of|in|from|at|the|our|its)$/i.test(word))
    return isNext && this.#isClean && metric.segment === true && this.#metric?.segment !== true
  }

  #place(token: Placed['token'], index: number): void {
    const metric = this.#isClean ? this.#metric : null
    this.placed.push({ token, index, stretch: this.stretches.length - 1, metric, shareOf: this.#shareOf })
    this.#isTold = true
  }
}

/** "as a percentage of net sales" */
function isPercentageOf(tokens: readonly Token[], index: number): boolean {
  const [noun, of] = [tokens[index - 2], tokens[index - 1]]
  return of?.word.toLowerCase() === 'of' && /^percent(?:age)?$/i.test(noun?.word ?? '')
}

/** "… 23.3 % of net sales" */
export function isDenominator(tokens: readonly Token[], index: number): boolean {
  const [figure, of] = [tokens[index - 2], tokens[index - 1]]
  return of?.word.toLowerCase() === 'of' && figure?.kind === 'figure' && figure.figure.kind === 'percent'
}

/** "$7.5 million in net sales", "an 18 % increase in net sales" */
export function isNamedAfter(tokens: readonly Token[], index: number): boolean {
  if (!/^(?:in|of)$/i.test(tokens[index - 1]?.word ?? '')) return false
  const before = tokens[index - 2]
  if (before?.kind === 'figure') return before.figure.kind === 'amount' && !before.figure.perShare
  return before?.kind === 'change' && before.follows && tokens[index - 3]?.kind === 'figure'
}
