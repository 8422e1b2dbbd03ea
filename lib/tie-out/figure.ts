import Big from 'big.js'
import { parseAmount } from '#lib/statement/amount.ts'

/** A figure the way a filing prints it: "16,909", "(1,053)", "0.13". `places` after the point. */
export function figure(value: Big, places = 0): string {
  const fixed = value.abs().toFixed(places)
  const [whole = '', fraction] = fixed.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction ? `.${fraction}` : '')
  return value.lt(0) && new Big(fixed).gt(0) ? `(${grouped})` : grouped
}

/** A value the way a printed figure beside it is printed: 23300000 beside "$ 19.6" million is "23.3". */
export function figureLike(value: Big, { printed, place }: { printed: string; place: Big }): string {
  const places = parseAmount(printed)?.places ?? 0
  return figure(value.div(place).div(new Big(10).pow(places)), places)
}

/** A printed figure without its white space, as it is quoted in a message: "$ (0.13" is "$(0.13)". */
export function quoted(printed: string): string {
  const bare = printed.replace(/\s+/g, '')
  return bare.includes('(') && !bare.includes(')') ? `${bare})` : bare
}

/** "Cash, Inventories and 3 more". */
export function listed(labels: readonly string[], most = 3): string {
  const shown = labels.slice(0, most)
  const rest = labels.length - shown.length
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`
  if (shown.length < 2) return shown.join('')
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}
