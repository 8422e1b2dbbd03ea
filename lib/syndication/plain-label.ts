const NAMES: Record<string, string> = {
  EarningsPerShareBasic: 'Basic earnings per share',
  EarningsPerShareDiluted: 'Diluted earnings per share',
  EarningsPerShareBasicAndDiluted: 'Basic and diluted earnings per share',
  WeightedAverageNumberOfSharesOutstandingBasic: 'Weighted average shares, basic',
  WeightedAverageNumberOfDilutedSharesOutstanding: 'Weighted average shares, diluted',
}

/** Labels that mean something only under the heading that they stand under in their statement. */
const NEEDS_HEADING =
  /^(total|other|net|(net )?(income|loss|earnings)?( \(loss\))?( per share)?[\s,:–—-]*(basic|diluted|basic and diluted))\b[\s:]*$/i

/** A line's own label, or, where it has none or one that would mean nothing out of its statement, what its concept is called. */
export function plainLabel(label: string, concept: string | null): string {
  if (!concept || (label.trim() && !NEEDS_HEADING.test(label.trim()))) return label
  return NAMES[concept] ?? inWords(concept)
}

/** "OperatingExpenses" gives "Operating expenses". */
function inWords(concept: string): string {
  const words = concept.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
