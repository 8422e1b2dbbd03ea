import type { Filing } from '#lib/filing/filing.ts'
import { ofCall, ofPhone } from './of-call.ts'
import { ofCover, ofExhibit, ofPeriod } from './of-cover.ts'
import { findInList } from './of-list.ts'
import { ofParagraph, ofRelease, ofSafeHarbor } from './of-release.ts'
import { ofCell, ofColumn, ofLine, ofStatement } from './of-statement.ts'
import type { EditPlace } from './place.ts'

type Find = (content: Filing, filed: string, ...at: [number, number, number]) => EditPlace | null

/** Everything that can be changed, by the pattern of its address; numbers are places in lists. */
const PLACES: readonly (readonly [pattern: RegExp, find: Find])[] = [
  [/^cover$/, (content) => ofCover(content)],
  [/^period$/, (content) => ofPeriod(content)],
  [/^exhibits\.(\d+)$/, (content, _, exhibit) => ofExhibit(content, exhibit)],
  [/^release\.headline$/, (content) => ofRelease(content, 'headline')],
  [/^release\.city$/, (content) => ofRelease(content, 'city')],
  [/^release\.date$/, (content) => ofRelease(content, 'date')],
  [/^release\.paragraphs\.(\d+)$/, (content, _, paragraph) => ofParagraph(content, paragraph)],
  [/^safeHarbor$/, (content, filed) => ofSafeHarbor(content, filed)],
  [/^calls\.(\d+)$/, (content, _, call) => ofCall(content, call)],
  [/^calls\.(\d+)\.phones\.(\d+)$/, (content, _, call, phone) => ofPhone(content, call, phone)],
  [/^statements\.(\d+)$/, (content, _, statement) => ofStatement(content, statement)],
  [
    /^statements\.(\d+)\.columns\.(\d+)$/,
    (content, _, statement, column) => ofColumn(content, statement, column),
  ],
  [/^statements\.(\d+)\.lines\.(\d+)$/, (content, _, statement, line) => ofLine(content, statement, line)],
  [
    /^statements\.(\d+)\.lines\.(\d+)\.cells\.(\d+)$/,
    (content, filed, statement, line, column) => ofCell(content, filed, statement, line, column),
  ],
]

/**
 * What stands at an address in a draft; null where there is nothing, or nothing that may be changed. `filed` is the
 * text of the filing, in which the place of what a person adds is looked for.
 */
export function findPlace(content: Filing, address: string, filed = ''): EditPlace | null {
  for (const [pattern, find] of PLACES) {
    const match = pattern.exec(address)
    if (match) return find(content, filed, Number(match[1]), Number(match[2]), Number(match[3]))
  }
  return findInList(content, address, filed)
}
