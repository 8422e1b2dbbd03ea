import { getDb } from '#db/client.ts'
import { listLiveFacts } from '#db/queries/public-facts.ts'
import { listLiveQuarters } from '#db/queries/reports.ts'
import { type History, historyOf, type View } from '#lib/syndication/history/history.ts'
import { QUARTERS_SHOWN } from './views.ts'

/** How many quarters before the earliest column its figures may be derived from. */
const REACH: Record<View, number> = { quarter: 1, 'year-to-date': 3, year: 3, 'trailing-year': 7 }

/** The history as it stands at `now`, and whether there are quarters beyond those shown. */
export function readHistory(view: View, all: boolean, now: Date): { history: History; more: boolean } {
  const db = getDb()
  const reports = listLiveQuarters(db, now)
  const count = all ? reports.length : view === 'year' ? QUARTERS_SHOWN * 2 : QUARTERS_SHOWN
  const shown = reports.slice(0, count)
  const used = reports.slice(0, count + REACH[view])
  const facts = listLiveFacts(db, used, now)
  return { history: historyOf(view, shown, used, facts), more: shown.length < reports.length }
}
