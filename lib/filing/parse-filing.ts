/** Bytes → filing: the ordered list of steps. Each reads the tree, and what the steps before it have read. */
import type { Filing, ReadFault } from './filing.ts'
import { applyFacts } from './inline-xbrl/apply-facts.ts'
import { readNarrative } from './narrative/read-narrative.ts'
import { readTree } from './read-tree.ts'
import { sha256 } from './sha256.ts'
import { readStatements } from './statements/read-statements.ts'

/** Either the filing, or why its bytes cannot be read as one. */
export type Reading = { filing: Filing; fault: null } | { filing: null; fault: ReadFault }

/** Reads one file as it was uploaded. Never throws on any bytes: what cannot be read comes back as a fault. */
export async function parseFiling(bytes: Uint8Array, fileName: string): Promise<Reading> {
  const tree = await readTree(bytes, fileName)
  if ('code' in tree) return { filing: null, fault: tree }
  const statements = applyFacts(readStatements(tree), tree.facts)
  const filing: Filing = {
    file: fileName,
    sha256: sha256(bytes),
    format: tree.format,
    ...readNarrative(tree, statements),
    statements,
    checks: [],
  }
  return { filing, fault: null }
}
