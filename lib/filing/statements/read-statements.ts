/** Every table of the filing's documents as a statement. */
import type { Statement } from '../filing.ts'
import type { Tree } from '../tree.ts'

export function readStatements(_tree: Tree): Statement[] {
  return []
}
