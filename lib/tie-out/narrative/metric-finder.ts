import type { Filing, Line } from '#lib/filing/filing.ts'
import { anyOf, startsAt } from './any-of.ts'
import { type Entry, LEXICON, type Metric, plainLabel } from './metrics.ts'

export interface FoundMetric {
  metric: Metric
  end: number
}

const ANY_ENTRY = anyOf(LEXICON.map(({ phrase }) => phrase))

const PRIMARY = ['income', 'balance', 'cash-flow']

/** Finds metrics in prose: those of the lexicon, and every label of the filing's own statements that is no single word. */
export function metricFinder(filing: Filing): (text: string, at: number) => FoundMetric | null {
  const labels = ownLabels(filing.statements.flatMap((statement) => statement.lines))
  const primary = new Set(
    filing.statements
      .filter(({ kind }) => PRIMARY.includes(kind))
      .flatMap(({ lines }) => lines.map(({ label }) => plainLabel(label))),
  )
  const own = new Map<string, Entry[]>()
  const entriesFor = (word: string) => {
    const entries = own.get(word) ?? (labels.get(word) ?? []).map((label) => ownEntry(label, primary))
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
    for (const word of firstWordsOf(plain)) {
      const list = labels.get(word)
      if (list) list.push(label)
      else labels.set(word, [label])
    }
  }
  return labels
}

/** "Total noninterest income" may be found under "total", "noninterest" and "non". */
function firstWordsOf(plain: string): Set<string> {
  const words = [plain, plain.replace(/^total /, '')].map((text) => firstWord(text, 0))
  const joined = /^(?:total )?non ?([a-z]+)/.exec(plain)
  return new Set([...words, ...(joined ? ['non', `non${joined[1]}`] : [])])
}

/** A label as prose may say it: with or without "total", "&" for "and", "noninterest" for "non-interest". */
function ownEntry(label: string, primary: ReadonlySet<string>): Entry {
  const plain = plainLabel(label)
  const whole = escaped(plain)
  const phrase = escaped(plain.replace(/^total (?=\w+ \w)/, '').replace(/,? net$/, ''))
    .replace(/'/g, "['’]")
    .replace(/ (?:and|&) /g, ' (?:and|&) ')
    .replace(/,? /g, ',?[\\s-]')
    .replace(/\bnon(?:,\?\[\\s-\])?(?=[a-z])/g, 'non[\\s-]?')
  return {
    id: label.trim(),
    concepts: [],
    ...(!primary.has(plain) && { segment: true }),
    labels: new RegExp(`^${whole}$`),
    phrase: new RegExp(`(?:total\\s)?${phrase}`, 'iy'),
  }
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
