import type { ReadFault } from '../filing.ts'
import type { Tree } from '../tree.ts'
import { joinPages } from './join-pages.ts'
import { blocksOf, typographyOf } from './page-blocks.ts'
import { readPages } from './positioned-text.ts'
import { textLayerFault } from './text-layer.ts'

/**
 * Reads a PDF by its text layer. Sources are pages with boxes in points, origin top left; cells stand on an x-axis of
 * points. A text layer that cannot be trusted is refused rather than misread.
 */
export async function readPdf(bytes: Uint8Array, fileName: string): Promise<Tree | ReadFault> {
  const pages = await readPages(bytes)
  if ('code' in pages) return pages
  const fault = textLayerFault(pages)
  if (fault) return fault
  const body = typographyOf(pages)
  const blocks = joinPages(pages.map((page) => blocksOf(page, body)))
  const first = pages[0]
  const source = { page: 1, box: [0, 0, first?.width ?? 0, first?.height ?? 0] as const }
  const document = { type: null, fileName, description: null, blocks, source }
  return { format: 'pdf', text: '', header: null, documents: [document], facts: [] }
}
