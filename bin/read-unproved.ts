import { applyFacts } from '#lib/filing/inline-xbrl/apply-facts.ts'
import { readNarrative } from '#lib/filing/narrative/read-narrative.ts'
import { readTree } from '#lib/filing/read-tree.ts'
import { sha256 } from '#lib/filing/sha256.ts'
import { readStatements } from '#lib/filing/statements/read-statements.ts'

/** What the bars of speed are about: bytes to all that is read, without proving it. */
export async function readUnproved(bytes: Uint8Array, name: string): Promise<void> {
  const tree = await readTree(bytes, name)
  if ('code' in tree) return
  sha256(bytes)
  readNarrative(tree, applyFacts(readStatements(tree), tree.facts))
}
