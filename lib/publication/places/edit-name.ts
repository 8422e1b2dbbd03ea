import type { Filing } from '#lib/filing/filing.ts'
import { addressNow } from './address-now.ts'
import { findPlace } from './find-place.ts'

type Kept = { place: string; after: string | null }

/**
 * What an edit was of, in words, by what stands at its place now; by its address where that is gone. `edits` are all
 * of the version, the newest first; `at` is the edit's place among them.
 */
export function editName(content: Filing, edits: readonly Kept[], at: number): string {
  const edit = edits[at]
  if (!edit) return ''
  if (edit.place === 'reason') return 'Reason of the correction'
  const [, list, part] = /^(.+)\.\d+\.(whole|gap)$/.exec(edit.place) ?? []
  const address = addressNow(list ? `${list}.0.gap` : edit.place, edits.slice(0, at).reverse())
  const name = (address && findPlace(content, address)?.name) || edit.place
  return part ? `${name} ${part === 'whole' ? 'taken out' : 'put in'}` : name
}
