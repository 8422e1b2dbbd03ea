import Big from 'big.js'

/** A figure the way a filing prints it: "16,909", "(1,053)", "0.13". `places` after the point. */
export function figure(value: Big, places = 0): string {
  const fixed = value.abs().toFixed(places)
  const [whole = '', fraction] = fixed.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction ? `.${fraction}` : '')
  return value.lt(0) && new Big(fixed).gt(0) ? `(${grouped})` : grouped
}

/** The same in the scale of a printed place: 16909000 at a place of 1000 is "16,909". */
export function figureAt(value: Big, place: Big): string {
  if (place.gte(1)) return figure(value.div(place))
  return figure(value, -place.e)
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
