import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Tx } from '#db/open-db.ts'
import { fact, type Version, version } from '#db/schema.ts'
import type { Filing } from '#lib/filing/filing.ts'

/** SHA-256 (hex) of what readers will see of a version, its reason too: what an approval is given for. */
export function hashOf({ content, reason }: Pick<Version, 'content' | 'reason'>): string {
  const hash = createHash('sha256').update(JSON.stringify(content))
  return (reason === null ? hash : hash.update(`\n${reason}`)).digest('hex')
}

/** Writes what a draft says: the content, its reason, the hash of both, and its facts, together. */
export function storeContent(
  tx: Tx,
  versionId: number,
  { content, reason }: Pick<Version, 'content' | 'reason'>,
): Version {
  tx.delete(fact).where(eq(fact.versionId, versionId)).run()
  for (const row of factsOf(versionId, content)) tx.insert(fact).values(row).run()
  return tx
    .update(version)
    .set({ content, reason, contentHash: hashOf({ content, reason }) })
    .where(eq(version.id, versionId))
    .returning()
    .get()!
}

function* factsOf(versionId: number, content: Filing): Generator<typeof fact.$inferInsert> {
  for (const [statement, { kind, columns, lines }] of content.statements.entries()) {
    for (const [line, { label, concept, unit, cells }] of lines.entries()) {
      for (const [column, cell] of cells.entries()) {
        if (cell?.value == null) continue
        const { end = null, months = null, weeks = null } = columns[column] ?? {}
        const { value, printed, source } = cell
        const where = { versionId, statement, line, column }
        yield { ...where, kind, label, concept, unit, end, months, weeks, value, printed, source }
      }
    }
  }
}
