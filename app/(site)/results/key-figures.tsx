import { columnHead, durationHead } from '#app/statement/column-heads.ts'
import { typesetFigure } from '#app/statement/typeset-figure.ts'
import { unitsSaidOnce } from '#app/statement/units-said-once.ts'
import type { Column, Filing } from '#lib/filing/filing.ts'
import type { Change } from '#lib/syndication/change.ts'
import { type KeyFigure, keyFigures } from '#lib/syndication/key-figures.ts'

/** The few figures that are looked for first, each as printed and in the units that are said once above. */
export function KeyFigures({ filing, linkBase = '' }: { filing: Filing; linkBase?: string }) {
  const figures = keyFigures(filing)
  const [first] = figures
  const statement = first && filing.statements[first.place.statement]
  if (!first || !statement) return null
  const heading = [durationHead(first.column), columnHead(first.column)].filter(Boolean).join(' ')
  return (
    <section aria-labelledby="key-figures" className="mt-10">
      <h2 id="key-figures" className="label">
        {heading}
      </h2>
      <p className="text-note text-soft">{unitsSaidOnce({ ...statement, audited: null }, filing.currency)}</p>
      <dl className="key-figures mt-4">
        {figures.map((figure) => (
          <Figure key={figure.name} figure={figure} reported={first.column} linkBase={linkBase} />
        ))}
      </dl>
    </section>
  )
}

function Figure({ figure, reported, linkBase }: { figure: KeyFigure; reported: Column; linkBase: string }) {
  const differs = figure.column.end !== reported.end || figure.column.months !== reported.months
  const place = `${linkBase}#statement-${figure.place.statement + 1}`
  return (
    <div className="border-t border-ink pt-2.5 pr-4">
      <dt className="text-note text-soft">
        <a href={place} className="text-soft no-underline hover:underline">
          {figure.label}
        </a>
        {differs && figure.column.months === null && (
          <span className="sr-only"> at {columnHead(figure.column)}</span>
        )}
      </dt>
      <dd className="font-serif text-figure tabular-nums tracking-[-0.01em]">
        {typesetFigure(figure.cell, figure.unit).text}
      </dd>
      {figure.earlier && (
        <dd className="text-note text-soft tabular-nums">
          {changeInWords(figure.earlier.change)} {typesetFigure(figure.earlier.cell, figure.unit).text}
          {figure.column.months === null && ` at ${columnHead(figure.earlier.column)}`}
        </dd>
      )}
    </div>
  )
}

/** "up 5.2% from", "loss narrowed from": to be followed by the earlier figure. */
export function changeInWords({ kind, percent }: Change): string {
  const words: Record<Change['kind'], string> = {
    up: percent === null ? 'up from' : `up ${percent}% from`,
    down: percent === null ? 'down from' : `down ${percent}% from`,
    unchanged: 'unchanged from',
    'loss-narrowed': 'loss narrowed from',
    'loss-widened': 'loss widened from',
    'profit-after-loss': 'after a loss of',
    'loss-after-profit': 'after a profit of',
  }
  return words[kind]
}
