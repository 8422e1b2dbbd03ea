import Big from 'big.js'

/** How a figure stands to an earlier one. A percentage is given only where both are positive: else it has no meaning. */
export interface Change {
  kind:
    | 'up'
    | 'down'
    | 'unchanged'
    | 'loss-narrowed'
    | 'loss-widened'
    | 'profit-after-loss'
    | 'loss-after-profit'
  /** Exact difference, later less earlier. */
  difference: string
  /** Size of the change in percent of the earlier figure, to one decimal, without a sign. */
  percent: string | null
}

/** Compares two exact decimals, the later with the earlier. Zero counts as neither profit nor loss. */
export function changeOf(later: string, earlier: string): Change {
  const [now, then] = [new Big(later), new Big(earlier)]
  const difference = now.minus(then)
  return { kind: kindOf(now, then), difference: difference.toFixed(), percent: percentOf(now, then) }
}

function kindOf(now: Big, then: Big): Change['kind'] {
  if (now.eq(then)) return 'unchanged'
  if (now.lt(0) && then.lt(0)) return now.gt(then) ? 'loss-narrowed' : 'loss-widened'
  if (now.lt(0)) return 'loss-after-profit'
  if (then.lt(0)) return 'profit-after-loss'
  return now.gt(then) ? 'up' : 'down'
}

function percentOf(now: Big, then: Big): string | null {
  if (then.lte(0) || now.lt(0)) return null
  return now.minus(then).abs().times(100).div(then).toFixed(1)
}
