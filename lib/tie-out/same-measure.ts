/** What makes a measure another one in name only: how it was adjusted, or whose it is. */
const QUALIFIERS =
  /\b(?:non-?gaap|gaap|u\.s\.|us|adjusted|core|pro forma|tangible|as reported|reported|total|combined|net|basis|on an?|in accordance with|excluding|attributable to|available to|common|shareholders|stockholders|diluted|basic|and|the|for|less|other|from|with|per)\b/gi
/** Profit by its many names: a reconciliation goes from net income to EBITDA. */
const PROFIT =
  /(?<!\binterest )\b(?:income(?! tax)|loss|earnings|profit|ebitda|ebit|eps|ffo|affo|funds from operations)\b/i

/** Do two captions of a reconciliation name one measure, before and after its adjustments? */
export function isSameMeasure(a: string, b: string): boolean {
  if (PROFIT.test(a) && PROFIT.test(b)) return true
  const [x, y] = [wordsOf(a), wordsOf(b)]
  return x.size > 0 && [...y].some((word) => x.has(word))
}

function wordsOf(label: string): Set<string> {
  return new Set(
    label
      .toLowerCase()
      .replace(QUALIFIERS, ' ')
      .match(/[a-z]{3,}/g) ?? [],
  )
}
