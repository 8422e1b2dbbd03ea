import Big from 'big.js'
import { lastPlaceOf, type PrintedFigure } from './last-place.ts'

/** How a figure stands to an earlier one. */
export interface Change {
  kind:
    | 'up'
    | 'down'
    | 'unchanged'
    | 'loss-narrowed'
    | 'loss-widened'
    | 'profit-after-loss'
    | 'loss-after-profit'
  /** Exact difference of the printed figures, later less earlier. */
  difference: string
  /**
   * Size of the change in percent of the earlier figure, without a sign, to as many digits as the printed figures
   * bear. Null where one is negative, which gives a percentage no meaning, or where rounding leaves it open.
   */
  percent: string | null
}

/** Compares a figure with an earlier one. Zero counts as neither profit nor loss. */
export function changeOf(later: PrintedFigure, earlier: PrintedFigure): Change {
  const [now, then] = [new Big(later.value), new Big(earlier.value)]
  const percent =
    then.lte(0) || now.lt(0) ? null : percentOf(now, then, lastPlaceOf(later), lastPlaceOf(earlier))
  return { kind: kindOf(now, then), difference: now.minus(then).toFixed(), percent }
}

function kindOf(now: Big, then: Big): Change['kind'] {
  if (now.eq(then)) return 'unchanged'
  if (now.lt(0) && then.lt(0)) return now.gt(then) ? 'loss-narrowed' : 'loss-widened'
  if (now.lt(0)) return 'loss-after-profit'
  if (then.lt(0)) return 'profit-after-loss'
  return now.gt(then) ? 'up' : 'down'
}

/**
 * A printed 19 stands for all from 18.5 to 19.5, so 61 after 19 is anything from 210 % to 232 % more. A tenth is
 * told where the change is sure to half a point to either side, a whole percent where it is to five.
 */
function percentOf(now: Big, then: Big, nowPlace: Big, thenPlace: Big): string | null {
  const [nowHalf, thenHalf] = [nowPlace.div(2), thenPlace.div(2)]
  const percent = now.minus(then).abs().times(100).div(then)
  const least = now.minus(nowHalf).div(then.plus(thenHalf))
  const lowest = then.minus(thenHalf)
  if (lowest.lte(0)) return null
  const spread = now.plus(nowHalf).div(lowest).minus(least).times(50)
  if (spread.lte(0.5)) return percent.toFixed(1)
  return spread.lte(5) ? percent.toFixed(0) : null
}
