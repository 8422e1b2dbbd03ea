import type {
  CallPhone,
  ConferenceCall,
  Exhibit,
  Filing,
  Line,
  Paragraph,
  Source,
  Statement,
} from '#lib/filing/filing.ts'
import { callFields, phoneFields, readCall, readPhone } from './of-call.ts'
import { exhibitFields, readExhibit } from './of-cover.ts'
import { newLineFields, readNewLine } from './of-statement.ts'
import { type Answers, type EditPlace, type Misfit, misfit, type PlaceField, TEXT } from './place.ts'
import { standsBetween, standsIn } from './stands-at.ts'

/** A list in the content, whose entries can be taken out and put in. */
interface EditedList<Entry extends object> {
  /** What one entry is called: "Exhibit". */
  noun: string
  entries: readonly Entry[]
  nameOf: (entry: Entry, at: number) => string
  with: (entries: Entry[]) => Filing
  /** What a person is asked for to put one in; nothing where that cannot be done by hand. */
  fields: readonly PlaceField[]
  read: (answers: Answers, at: number) => Entry | Misfit
}

/** The two places that a list has at each index. */
interface ListPlaces {
  whole: (at: number) => EditPlace | null
  gap: (at: number) => EditPlace | null
}

const LISTS: readonly (readonly [
  address: RegExp,
  find: (content: Filing, filed: string, at: number) => ListPlaces | null,
])[] = [
  [/^exhibits$/, exhibits],
  [/^release\.paragraphs$/, paragraphs],
  [/^calls$/, calls],
  [/^calls\.(\d+)\.phones$/, phones],
  [/^statements$/, statements],
  [/^statements\.(\d+)\.lines$/, lines],
]

/** "exhibits.2.whole" is an entry to take out, "exhibits.2.gap" a place before it to put one in. */
const IN_LIST = /^(.+)\.(\d+)\.(whole|gap)$/

/** An entry of a list as a whole, or the gap before it; null where the address is neither. */
export function findInList(content: Filing, address: string, filed: string): EditPlace | null {
  const [, base = '', index, part] = IN_LIST.exec(address) ?? []
  for (const [pattern, find] of LISTS) {
    const match = pattern.exec(base)
    const list = match && find(content, filed, Number(match[1] ?? 0))
    if (list) return list[part === 'whole' ? 'whole' : 'gap'](Number(index))
  }
  return null
}

function placesOf<Entry extends object>(list: EditedList<Entry>): ListPlaces {
  return { whole: (at) => wholeAt(list, at), gap: (at) => gapAt(list, at) }
}

function wholeAt<Entry extends object>(list: EditedList<Entry>, at: number): EditPlace | null {
  const entry = list.entries[at]
  if (!entry) return null
  return {
    name: list.nameOf(entry, at),
    text: JSON.stringify(entry),
    source: 'source' in entry ? (entry.source as Source) : null,
    fields: [],
    compose: () => ({ text: null }),
    write: (text) =>
      text === null ? list.with(list.entries.toSpliced(at, 1)) : misfit('It can only be taken out.'),
  }
}

function gapAt<Entry extends object>(list: EditedList<Entry>, at: number): EditPlace | null {
  if (at > list.entries.length) return null
  return {
    name: list.noun,
    text: null,
    source: null,
    fields: list.fields,
    compose: (answers) => {
      const read = list.read(answers, at)
      return 'misfit' in read ? read : { text: JSON.stringify(read) }
    },
    write: (text) =>
      text === null
        ? misfit('There is nothing to put in.')
        : list.with(list.entries.toSpliced(at, 0, JSON.parse(text))),
  }
}

function exhibits(content: Filing): ListPlaces {
  return placesOf<Exhibit>({
    noun: 'Exhibit',
    entries: content.exhibits,
    nameOf: ({ number }) => `Exhibit ${number}`,
    with: (entries) => ({ ...content, exhibits: entries }),
    fields: exhibitFields(null),
    read: readExhibit,
  })
}

function paragraphs(content: Filing, filed: string): ListPlaces | null {
  const { release } = content
  if (!release) return null
  return placesOf<Paragraph>({
    noun: 'Paragraph',
    entries: release.paragraphs,
    nameOf: (_, at) => `Paragraph ${at + 1}`,
    with: (entries) => ({ ...content, release: { ...release, paragraphs: entries } }),
    fields: [{ name: TEXT, label: 'Paragraph', value: null, long: true }],
    read: ({ text }, at) => {
      if (!text) return misfit('A paragraph cannot be empty.')
      const [before, after] = [release.paragraphs[at - 1], release.paragraphs[at]]
      const source = standsBetween(content, filed, text, before?.source ?? null, after?.source ?? null)
      return { text, source } satisfies Paragraph
    },
  })
}

function calls(content: Filing, filed: string): ListPlaces {
  return placesOf<ConferenceCall>({
    noun: 'Conference call',
    entries: content.calls,
    nameOf: (_, at) => (content.calls.length > 1 ? `Conference call ${at + 1}` : 'Conference call'),
    with: (entries) => ({ ...content, calls: entries }),
    fields: callFields(null),
    read: (answers) => {
      const read = readCall(answers)
      if ('misfit' in read) return read
      if (!read.start && !read.webcast) return misfit('Say when the call begins, or where it is heard.')
      const source = standsIn(content, filed, read.webcast ?? '')
      return { ...read, phones: [], source } satisfies ConferenceCall
    },
  })
}

function phones(content: Filing, _filed: string, callAt: number): ListPlaces | null {
  const call = content.calls[callAt]
  if (!call) return null
  return placesOf<CallPhone>({
    noun: 'Number of the call',
    entries: call.phones,
    nameOf: ({ printed }) => `Number of the call, ${printed}`,
    with: (entries) => ({ ...content, calls: content.calls.with(callAt, { ...call, phones: entries }) }),
    fields: phoneFields(null),
    read: readPhone,
  })
}

function statements(content: Filing): ListPlaces {
  return placesOf<Statement>({
    noun: 'Statement',
    entries: content.statements,
    nameOf: ({ title }) => `Statement: ${title}`,
    with: (entries) => ({ ...content, statements: entries }),
    fields: [],
    read: () => misfit('A statement cannot be put in by hand.'),
  })
}

function lines(content: Filing, filed: string, statementAt: number): ListPlaces | null {
  const statement = content.statements[statementAt]
  if (!statement) return null
  return placesOf<Line>({
    noun: `Line of ${statement.title}`,
    entries: statement.lines,
    nameOf: ({ label }) => `Line “${label}” of ${statement.title}`,
    with: (entries) => ({
      ...content,
      statements: content.statements.with(statementAt, { ...statement, lines: entries }),
    }),
    fields: newLineFields(statement, content.currency),
    read: (answers, at) => readNewLine(content, filed, statement, at, answers),
  })
}
