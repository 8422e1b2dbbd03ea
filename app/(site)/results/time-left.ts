/** What a clock says of a call `left` milliseconds before its start, or after it, that lasts `length` milliseconds. */
export function timeLeft(left: number, length: number): string {
  if (left <= -length) return 'It has taken place.'
  if (left <= 0) return 'Live now'
  const minutes = Math.floor(left / 60_000)
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24]
  if (days > 0) return `Starts in ${days} d ${hours} h`
  if (hours > 0) return `Starts in ${hours} h ${minutes % 60} min`
  return `Starts in ${minutes} min ${Math.floor(left / 1000) % 60} s`
}
