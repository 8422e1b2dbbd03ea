import type { Source } from '#lib/filing/filing.ts'
import type { Block, Tree } from '#lib/filing/tree.ts'
import { sourceKey } from './source-key.ts'
import { addGap, addText, type Run, type SourceWindow, type Wanted } from './source-window.ts'

const BEFORE = 60
const AFTER = 140

/** Blocks of a PDF or Word document around a place: what has no text to point into, only pages and paragraphs. */
export function blockWindow(tree: Tree, known: readonly Source[], wanted: Wanted): SourceWindow {
  const blocks = tree.documents.flatMap((document) => document.blocks)
  const hits = 'sources' in wanted ? wanted.sources : []
  const isHit = (source: Source) => hits.some((hit) => isWithin(source, hit))
  const at =
    'at' in wanted
      ? wanted.at
      : Math.max(
          0,
          blocks.findIndex((block) => holds(block, hits[0] ?? null)),
        )
  const from = Math.max(0, at - BEFORE)
  const to = Math.min(blocks.length, at + AFTER)
  const keys = new Set(known.map(sourceKey))
  const runs: Run[] = []
  let page: number | null = null
  for (const block of blocks.slice(from, to)) {
    const here = 'page' in block.source ? block.source.page : null
    addGap(runs, here === page ? 'line' : 'page')
    page = here
    for (const piece of piecesOf(block)) {
      if ('gap' in piece) addGap(runs, piece.gap)
      else addText(runs, piece.text, keyOf(piece.source, keys, known), isHit(piece.source))
    }
  }
  return { from, to, total: blocks.length, segments: [{ layout: 'flow', runs }] }
}

type Piece = { text: string; source: Source } | { gap: 'line' | 'cell' }

function piecesOf(block: Block): Piece[] {
  if (block.kind === 'text') {
    const lines = block.lines.length > 0 ? block.lines : [block]
    return lines.map(({ text, source }) => ({ text: `${text} `, source }))
  }
  return block.rows.flatMap(({ cells }): Piece[] => [
    ...cells.flatMap(({ text, source }): Piece[] => [{ text, source }, { gap: 'cell' }]),
    { gap: 'line' },
  ])
}

const holds = (block: Block, hit: Source | null) =>
  piecesOf(block).some((piece) => 'source' in piece && isWithin(piece.source, hit))

function keyOf(source: Source, keys: ReadonlySet<string>, known: readonly Source[]): string | null {
  const own = sourceKey(source)
  if (keys.has(own)) return own
  if (!('page' in source)) return null
  const around = known.find((candidate) => isWithin(source, candidate))
  return around ? sourceKey(around) : null
}

/** The same paragraph, or a box whose middle lies in the other on the same page. */
function isWithin(source: Source, other: Source | null): boolean {
  if (!other) return false
  if ('paragraph' in source && 'paragraph' in other) return source.paragraph === other.paragraph
  if (!('page' in source && 'page' in other) || source.page !== other.page) return false
  const [x0, y0, x1, y1] = source.box
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2]
  return x >= other.box[0] && x <= other.box[2] && y >= other.box[1] && y <= other.box[3]
}
