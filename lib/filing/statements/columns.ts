/** Finds the columns of a table from where its figures stand, and puts each row's figures into them. */
import type { Figure, PrintedRow } from './printed-row.ts'

/** Where the figures of one column stand. */
export interface ColumnPlace {
  from: number
  to: number
  count: number
}

/**
 * Figures are set flush right: those whose right edges are close stand in one column, and so do those that overlap,
 * unless one row has both. `tolerance` is how far right edges of one column may lie apart.
 */
export function findColumns(rows: readonly PrintedRow[], tolerance: number): ColumnPlace[] {
  const figures = rows.flatMap((row, i) => row.figures.map((figure) => ({ figure, row: i })))
  const sorted = figures.sort((a, b) => a.figure.to - b.figure.to)
  let clusters: Cluster[] = []
  for (const { figure, row } of sorted) {
    const last = clusters.at(-1)
    if (last && figure.to - last.lastTo <= tolerance && !last.rows.has(row)) join(last, figure, row)
    else
      clusters.push({
        from: figure.from,
        to: figure.to,
        lastTo: figure.to,
        rows: new Set([row]),
        figures: [figure],
      })
  }
  clusters = merged(clusters)
  return withoutStrays(clusters, rows).map(({ from, to, figures: members }) => ({
    from,
    to,
    count: members.length,
  }))
}

interface Cluster {
  from: number
  to: number
  lastTo: number
  rows: Set<number>
  figures: Figure[]
}

function join(cluster: Cluster, figure: Figure, row: number): void {
  cluster.from = Math.min(cluster.from, figure.from)
  cluster.to = Math.max(cluster.to, figure.to)
  cluster.lastTo = Math.max(cluster.lastTo, figure.to)
  cluster.rows.add(row)
  cluster.figures.push(figure)
}

/** Joins neighbours that overlap and never stand in one row. */
function merged(clusters: readonly Cluster[]): Cluster[] {
  const sorted = [...clusters].sort((a, b) => a.from + a.to - b.from - b.to)
  const out: Cluster[] = []
  for (const cluster of sorted) {
    const last = out.at(-1)
    const apart = !last || last.to <= cluster.from || shareRow(last, cluster)
    if (apart) out.push(cluster)
    else {
      last.from = Math.min(last.from, cluster.from)
      last.to = Math.max(last.to, cluster.to)
      for (const row of cluster.rows) last.rows.add(row)
      last.figures.push(...cluster.figures)
    }
  }
  return out
}

function shareRow(a: Cluster, b: Cluster): boolean {
  const [small, large] = a.rows.size < b.rows.size ? [a, b] : [b, a]
  for (const row of small.rows) if (large.rows.has(row)) return true
  return false
}

/** A note mark "(1)" beside a label is no column, nor is the end of a label: "allowances of 1,204 and   988". */
function withoutStrays(clusters: readonly Cluster[], rows: readonly PrintedRow[]): Cluster[] {
  const most = Math.max(0, ...clusters.map((cluster) => cluster.figures.length))
  const labels = rows.filter((row) => row.figures.length > 0).map((row) => row.labelTo)
  return clusters.filter(({ figures, to }) => {
    const marks = figures.every((figure) => /^\([a-z1-9]{1,2}\)$/i.test(figure.printed))
    const amongLabels = figures.length * 8 < most && labels.filter((end) => end > to).length > 2
    return !(amongLabels || (marks && figures.length < most / 2))
  })
}

/** One entry a column; a figure that fits none is left out. */
export function placeFigures(row: PrintedRow, columns: readonly ColumnPlace[]): (Figure | null)[] {
  const cells: (Figure | null)[] = columns.map(() => null)
  const strays: Figure[] = []
  for (const figure of row.figures) {
    const at = nearestColumn(figure, columns)
    if (at >= 0 && cells[at] === null) cells[at] = figure
    else strays.push(figure)
  }
  // every column has its figure when counted off, though one is set out of line
  if (strays.length > 0 && row.figures.length === columns.length) return [...row.figures]
  return cells
}

function nearestColumn(figure: Figure, columns: readonly ColumnPlace[]): number {
  let [best, most] = [-1, 0]
  columns.forEach((column, i) => {
    const overlap = Math.min(figure.to, column.to) - Math.max(figure.from, column.from)
    const closeness = overlap - Math.abs(figure.to - column.to) * 0.01
    if (overlap > 0 && (best < 0 || closeness > most)) [best, most] = [i, closeness]
  })
  return best
}
