import type { Statement } from '#lib/filing/filing.ts'

const NAMES: Partial<Record<Statement['kind'], string>> = {
  income: 'Income statement',
  balance: 'Balance sheet',
  'cash-flow': 'Cash flows',
  equity: 'Equity',
  reconciliation: 'Reconciliation',
  segment: 'Segments',
}

/** What a list of links calls a statement: by its kind, where no other is of that kind; else by its own title. */
export function shortTitle(statement: Statement, among: readonly Statement[]): string {
  const alone = among.filter(({ kind }) => kind === statement.kind).length === 1
  return (alone ? NAMES[statement.kind] : undefined) ?? cut(statement.title)
}

const LONGEST = 44

/** The first words of a title, as many as a link bears. */
function cut(title: string): string {
  if (title.length <= LONGEST) return title
  return `${title.slice(0, title.lastIndexOf(' ', LONGEST - 1)).replace(/[\s,;:–-]+$/, '')} …`
}
