import { VIEWS, type View } from '#lib/syndication/history/history.ts'

export const VIEW_NAMES: Record<View, string> = {
  quarter: 'By quarter',
  'year-to-date': 'Year to date',
  year: 'By year',
  'trailing-year': 'Trailing twelve months',
}

/** How many quarters are read unless all are asked for: two years, or four; of trailing years those that two tell. */
export const QUARTERS_SHOWN: Record<View, number> = {
  quarter: 8,
  'year-to-date': 8,
  year: 16,
  'trailing-year': 5,
}

/** Reads the page's parameters; what is unknown is the first view of the latest quarters. */
export function readChoice(params: Record<string, string | string[] | undefined>): {
  view: View
  all: boolean
} {
  return { view: VIEWS.find((view) => view === params.view) ?? 'quarter', all: params.span === 'all' }
}

/** The address of a view. */
export function viewHref(view: View, all: boolean): string {
  const params = new URLSearchParams()
  if (view !== 'quarter') params.set('view', view)
  if (all) params.set('span', 'all')
  return params.size > 0 ? `/financials?${params}` : '/financials'
}
