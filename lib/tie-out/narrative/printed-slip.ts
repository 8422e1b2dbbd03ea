import Big from 'big.js'

/**
 * Does a figure look like the right one with one digit wrong, two neighbours swapped, the sign lost or the scale
 * mistaken, at the precision it is printed with?
 */
export function isSlip(said: Big, right: Big, place: Big): boolean {
  const digits = (value: Big) => value.abs().div(place).toFixed(0)
  const [a, b] = [digits(said), digits(right)]
  if (a === b) return true
  if (isRescaled(said, right, place)) return true
  if (a.length !== b.length) return false
  const differing = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]))
  const [first, second] = differing
  if (first === undefined || second === undefined) return true
  return differing.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first]
}

/** "$7.5 billion" for 7,537 thousand: the same digits, a thousand times or ten times too much. */
function isRescaled(said: Big, right: Big, place: Big): boolean {
  const digits = said.abs().div(place).toFixed(0)
  if (digits.length < 2) return false
  return [-9, -6, -3, -2, -1, 1, 2, 3, 6, 9].some((power) => {
    const scaled = right.abs().times(new Big(10).pow(power))
    return scaled.div(place).toFixed(0) === digits
  })
}
