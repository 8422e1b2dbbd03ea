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
  const stretches: Stretch[] = [{ clause: 0, compared: false, tokens: [] }]
  const placed: Placed[] = []
  let metric: Metric | null = null
  let clean = false
  let told = false
  let shareOf: Metric | null = null
  let depth = 0
  let aside = false
  tokens.forEach((token, index) => {
    let stretch = stretches.at(-1) as Stretch
    if (token.word === '(') depth++
    if (token.word === ')') depth = Math.max(0, depth - 1)
    if (token.word === '(' && tokens[index + 1]?.kind === 'period') {
      // "$16 million (Q1 2019: $21 million)"
      stretches.push({ clause: stretch.clause, compared: true, tokens: [] })
      aside = true
    } else if (aside && depth === 0) {
      stretches.push({ clause: stretch.clause, compared: false, tokens: [] })
      aside = false
    } else if (token.kind === 'comparator') {
      stretches.push({ clause: stretch.clause, compared: true, tokens: [] })
    } else if (stretch.compared && /^to$/i.test(token.word) && tokens[index - 1]?.kind !== 'link') {
      // "from $7.6 million on December 31 to $8.4 million on June 30": back to what is reported
      stretches.push({ clause: stretch.clause, compared: false, tokens: [] })
    } else if (token.kind === 'metric' && isPercentageOf(tokens, index)) {
      shareOf = token.metric
    } else if (token.kind === 'metric' && !isDenominator(tokens, index) && !isNamedAfter(tokens, index)) {
      if (told && token.metric.id !== metric?.id) {
        stretches.push({ clause: stretch.clause + 1, compared: false, tokens: [] })
        told = false
        shareOf = null
      }
      metric = token.metric
      clean = true
    } else if (token.kind === 'other' && depth === 0) {
      clean = false
    } else if (token.kind === 'figure') {
      placed.push({ token, index, stretch: stretches.length - 1, metric: clean ? metric : null, shareOf })
      told = true
    }
    stretch = stretches.at(-1) as Stretch
    stretch.tokens.push(token)
  })
  return { stretches, placed }
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
