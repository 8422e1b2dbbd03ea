import type { Placed } from './placed-figures.ts'
import type { Token } from './tokens.ts'

/** Is the figure a change, and which way? "down 18 %", "an increase of $1.2 million, or 5 %", "18 % higher". */
export function directionOf(
  tokens: readonly Token[],
  each: Placed,
  before: Placed | undefined,
): 1 | -1 | null {
  const next = tokens[each.index + 1]
  if (next?.kind === 'change' && next.follows) return next.direction
  for (let at = each.index - 1; at >= 0; at--) {
    const token = tokens[at] as Token
    if (token.kind === 'change') return token.direction
    if (token.kind === 'figure') return alsoChange(tokens, at, each, before)
    if (token.kind === 'period') continue
    if (token.kind !== 'link' || /^(?:to|at|was|were|is)$/i.test(token.word)) return null
  }
  return null
}

/** "increased $1.2 million, or 5 %": the percentage says the same again. */
function alsoChange(
  tokens: readonly Token[],
  at: number,
  each: Placed,
  before: Placed | undefined,
): 1 | -1 | null {
  const between = tokens.slice(at + 1, each.index).map((token) => token.word.toLowerCase())
  if (!before || before.index !== at || !between.some((word) => word === 'or' || word === '(')) return null
  if (before.token.figure.kind !== 'amount' || each.token.figure.kind !== 'percent') return null
  return directionOf(tokens, before, undefined) ?? risenTo(tokens, at)
}

/** "increased to $459.8 million, or 10 %": the change that the level before has come by. */
function risenTo(tokens: readonly Token[], figureAt: number): 1 | -1 | null {
  const [change, to] = [tokens[figureAt - 2], tokens[figureAt - 1]]
  return change?.kind === 'change' && to?.word.toLowerCase() === 'to' ? change.direction : null
}
