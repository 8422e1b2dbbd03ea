import { columnHead, durationHead } from '#app/statement/column-heads.ts'
import { typesetFigure } from '#app/statement/typeset-figure.ts'
import { unitsSaidOnce } from '#app/statement/units-said-once.ts'
import type { Column, Filing } from '#lib/filing/filing.ts'
import type { Change } from '#lib/syndication/change.ts'
import { type KeyFigure, keyFigures } from '#lib/syndication/key-figures.ts'
import { changeOnQuarter } from '#lib/syndication/on-the-quarter.ts'

interface Props {
  filing: Filing
  /** The filing of the quarter before, where it is public. */
  before: Filing | null
  linkBase?: string
  /** One below the other, to stand beside a text. */
  ledger?: boolean
}

/** The few figures that are looked for first, each as printed and in the units that are said once above. */
export function KeyFigures({ filing, before, linkBase = '', ledger = false }: Props) {
  const figures = keyFigures(filing)
  const [first] = figures
  const statement = first && filing.statements[first.place.statement]
  if (!first || !statement) return null
  const heading = [durationHead(first.column), columnHead(first.column)].filter(Boolean).join(' ')
  return (
    <section aria-labelledby="key-figures" className={ledger ? undefined : 'mt-10'}>
      <h2 id="key-figures" className="label">
        {heading}
      </h2>
      <p className="text-note text-soft">{unitsSaidOnce({ ...statement, audited: null }, filing.currency)}</p>
      <dl className={`key-figures mt-4${ledger ? ' ledger' : ''}`}>
        {figures.map((figure) => (
          <Figure
            key={figure.name}
            figure={figure}
            onQuarter={changeOnQuarter(figure, before)}
            reported={first.column}
            linkBase={linkBase}
          />
        ))}
      </dl>
    </section>
  )
}

interface FigureProps {
  figure: KeyFigure
  onQuarter: Change | null
  reported: Column
  linkBase: string
}

function Figure({ figure, onQuarter, reported, linkBase }: FigureProps) {
  const differs = figure.column.end !== reported.end || figure.column.months !== reported.months
  const place = `${linkBase}#statement-${figure.place.statement + 1}`
  return (
    <div className="border-t border-ink pt-2.5">
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
          {figure.column.months === null ? ` at ${columnHead(figure.earlier.column)}` : ' a year before'}
        </dd>
      )}
      {onQuarter && <dd className="text-note text-soft tabular-nums">{onQuarterInWords(onQuarter)}</dd>}
    </div>
  )
}

/** "up 2.1% on the quarter". */
function onQuarterInWords({ kind, percent }: Change): string {
  const words: Record<Change['kind'], string> = {
    up: percent === null ? 'up on the quarter' : `up ${percent}% on the quarter`,
    down: percent === null ? 'down on the quarter' : `down ${percent}% on the quarter`,
    unchanged: 'unchanged on the quarter',
    'loss-narrowed': 'loss narrowed on the quarter',
    'loss-widened': 'loss widened on the quarter',
    'profit-after-loss': 'a loss the quarter before',
    'loss-after-profit': 'a profit the quarter before',
  }
  return words[kind]
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
