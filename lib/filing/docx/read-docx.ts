import { strFromU8, unzipSync } from 'fflate'
import type { ReadFault, Source } from '../filing.ts'
import { ReadingLimits } from '../reading-limits.ts'
import type { Block, GridBlock, SourcedText, TextBlock, Tree } from '../tree.ts'
import { WordReader } from './word-reader.ts'

const MOST_XML = 80_000_000
const MAIN_PART = /^word\/document\d*\.xml$/

/**
 * Reads a Word document's paragraphs and tables. Sources are paragraph numbers, counted from 0 in the order of the
 * file, those in tables included.
 */
export function readDocx(bytes: Uint8Array, fileName: string): Tree | ReadFault {
  const xml = mainPart(bytes)
  if (typeof xml !== 'string') return xml
  const limits = new ReadingLimits()
  const { blocks, paragraphStarts } = new WordReader(xml, limits).read()
  const document = {
    type: null,
    fileName,
    description: null,
    blocks: blocks.map((block) => numbered(block, paragraphStarts)),
    source: { paragraph: 0 },
  }
  return {
    format: 'docx',
    text: '',
    header: null,
    documents: [document],
    facts: [],
    unreadRest: limits.exceeded,
  }
}

/** The XML of the document's body; a part that claims to unpack to more than a filing holds is not unpacked. */
function mainPart(bytes: Uint8Array): string | ReadFault {
  let tooLarge = false
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!MAIN_PART.test(name)) return false
        if (originalSize > MOST_XML) tooLarge = true
        return originalSize <= MOST_XML
      },
    })
    const [part] = Object.values(parts)
    if (part) return strFromU8(part)
  } catch {
    return { code: 'truncated', message: 'The Word document is damaged and cannot be opened.' }
  }
  if (tooLarge) return { code: 'too-large', message: 'The Word document unpacks to more than 80 MB.' }
  return { code: 'unsupported', message: 'The file is a ZIP archive, but no Word document.' }
}

function numbered(block: Block, starts: readonly number[]): Block {
  return block.kind === 'grid' ? numberedGrid(block, starts) : numberedText(block, starts)
}

function numberedText(block: TextBlock, starts: readonly number[]): TextBlock {
  return { ...block, ...placed(block, starts), lines: block.lines.map((line) => placed(line, starts)) }
}

function numberedGrid(grid: GridBlock, starts: readonly number[]): GridBlock {
  const rows = grid.rows.map((row) => ({
    ...row,
    source: paragraphOf(row.cells[0]?.source ?? row.source, starts),
    cells: row.cells.map((cell) => ({ ...cell, ...placed(cell, starts) })),
  }))
  return { ...grid, rows, source: rows[0]?.source ?? paragraphOf(grid.source, starts) }
}

function placed({ text, source }: SourcedText, starts: readonly number[]): SourcedText {
  return { text, runs: [], source: paragraphOf(source, starts) }
}

/** The last paragraph that begins at or before a place in the XML. */
function paragraphOf(source: Source, starts: readonly number[]): Source {
  const at = Array.isArray(source) ? source[0] : 0
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return { paragraph: Math.max(0, low) }
}
