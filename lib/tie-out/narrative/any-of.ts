/**
 * One sticky pattern that matches where any of some does. Most words of a sentence are none of what is looked for, and
 * one pattern says so far sooner than forty.
 */
export function anyOf(patterns: readonly RegExp[]): RegExp {
  const bare = patterns.map(({ source }) => `(?:${source.replace(/\(\?<\w+>/g, '(?:')})`)
  return new RegExp(bare.join('|'), 'iy')
}

export function startsAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}
