import type { DbOrTx } from '#db/open-db.ts'
import { findFiling, getOriginal } from '#db/queries/filings.ts'
import { decode } from '#lib/filing/decode.ts'
import type { Filing } from '#lib/filing/filing.ts'
import { readTree } from '#lib/filing/read-tree.ts'
import { blockWindow } from './block-window.ts'
import { sourcesOf } from './source-key.ts'
import type { SourceWindow, Wanted } from './source-window.ts'
import { textWindow } from './text-window.ts'

/** The part of an uploaded file around a place, with what `content` holds of it marked. Behind a session only. */
export async function showSource(
  db: DbOrTx,
  filingId: number,
  content: Filing,
  wanted: Wanted,
): Promise<SourceWindow | null> {
  const found = findFiling(db, filingId)
  const bytes = found && getOriginal(db, found.filing.sha256)
  if (!bytes) return null
  const known = sourcesOf(content)
  if (content.format !== 'pdf' && content.format !== 'docx')
    return textWindow(decode(bytes).text, known, wanted)
  const tree = await readTree(bytes, content.file)
  return 'code' in tree ? null : blockWindow(tree, known, wanted)
}
