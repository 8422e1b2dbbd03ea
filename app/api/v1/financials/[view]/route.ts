import { readHistory } from '#app/(site)/financials/read-history.ts'
import type { HistoryFigure } from '#lib/syndication/history/derive.ts'
import { VIEWS } from '#lib/syndication/history/history.ts'
import { jsonAnswer, nothingOfThatName, preflight, spansAll } from '../../json-answer.ts'

interface Context {
  params: Promise<{ view: string }>
}

export const OPTIONS = preflight

/** The latest quarters side by side, or with `?span=all` every one: by quarter, year to date, year or trailing year. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { view: asked } = await params
  const view = VIEWS.find((one) => one === asked)
  if (!view) return nothingOfThatName()
  const now = new Date()
  const { history } = readHistory(view, spansAll(request), now)
  const statements = history.tables.map(({ kind, lines }) => ({
    kind,
    lines: lines.map(({ concept, label, unit, figures }) => ({
      concept,
      label,
      unit,
      figures: figures.map(told),
    })),
  }))
  const quarters = history.quarters.map(({ slug, periodEnd }) => ({ quarter: slug, periodEnd }))
  return jsonAnswer(request, { view, quarters, statements }, now)
}

function told(figure: HistoryFigure | null) {
  return (
    figure && {
      value: figure.value,
      reportedIn: figure.fact?.slug ?? null,
      derivation: figure.derivation,
      restatedFrom: figure.restatedFrom?.value ?? null,
    }
  )
}
