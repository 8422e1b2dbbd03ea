import type { Filing, Line } from '#lib/filing/filing.ts'
import { anyOf, startsAt } from './any-of.ts'
import { type Entry, LEXICON, type Metric, plainLabel } from './metrics.ts'

export interface FoundMetric {
  metric: Metric
  end: number
}

const ANY_ENTRY = anyOf(LEXICON.map(({ phrase }) => phrase))

/** Finds metrics in prose: those of the lexicon, and every label of the filing's own statements that is no single word. */
export function metricFinder(filing: Filing): (text: string, at: number) => FoundMetric | null {
  const labels = ownLabels(filing.statements.flatMap((statement) => statement.lines))
  const own = new Map<string, Entry[]>()
  const entriesFor = (word: string) => {
    const entries = own.get(word) ?? (labels.get(word) ?? []).map(ownEntry)
    own.set(word, entries)
    return entries
  }
  return (text, at) => {
    if (/[\w'’&-]/.test(text[at - 1] ?? ' ')) return null
    const known = startsAt(ANY_ENTRY, text, at) ? LEXICON : []
    const found = [...known, ...entriesFor(firstWord(text, at))].flatMap((candidate) => {
      candidate.phrase.lastIndex = at
      const match = candidate.phrase.exec(text)
      if (!match || /^[\w&]/.test(text.slice(at + match[0].length))) return []
      const { phrase: _, ...metric } = candidate
      return [
        { metric: { ...asSaid(metric, match), words: plainLabel(match[0]) }, end: at + match[0].length },
      ]
    })
    return found.reduce<FoundMetric | null>(
      (best, each) => (best && best.end >= each.end ? best : each),
      null,
    )
  }
}

function asSaid(metric: Metric, { 0: words, groups }: RegExpExecArray): Metric {
  const said = groups?.loss ? { ...metric, loss: true } : metric
  const [isBasic, isDiluted] = [/\bbasic\b/i.test(words), /\bdiluted\b/i.test(words)]
  return isBasic === isDiluted ? said : { ...said, basis: isBasic ? 'basic' : 'diluted' }
}

const firstWord = (text: string, at: number) =>
  /^[\w&]+/.exec(text.slice(at, at + 40))?.[0].toLowerCase() ?? ''

/** The labels of a filing's figures by their first word, each once. */
function ownLabels(lines: readonly Line[]): Map<string, string[]> {
  const labels = new Map<string, string[]>()
  const seen = new Set<string>()
  for (const { label, cells } of lines) {
    if (seen.has(label) || !cells.some(Boolean)) continue
    seen.add(label)
    const plain = plainLabel(label)
    if (seen.has(`plain ${plain}`) || !/^[a-z][\w&]*(?:[ ,'/&]+\w+)+/.test(plain)) continue
    seen.add(`plain ${plain}`)
    const word = firstWord(plain, 0)
    const list = labels.get(word)
    if (list) list.push(label)
    else labels.set(word, [label])
  }
  return labels
}

function ownEntry(label: string): Entry {
  const escaped = plainLabel(label).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const phrase = new RegExp(escaped.replace(/'/g, "['’]").replace(/,? /g, ',?\\s'), 'iy')
  return { id: label.trim(), concepts: [], labels: new RegExp(`^${escaped}$`), phrase }
}
