import { getDb } from '#db/client.ts'
import { listLiveFacts } from '#db/queries/public-facts.ts'
import { listLiveQuarters } from '#db/queries/public-quarters.ts'
import { type History, historyOf, type View } from '#lib/syndication/history/history.ts'
import { QUARTERS_SHOWN } from './views.ts'

/** How many quarters before the earliest column its figures may be derived from. */
const REACH: Record<View, number> = { quarter: 1, 'year-to-date': 3, year: 3, 'trailing-year': 7 }

/** The history as it stands at `now`, and whether there are quarters beyond those shown. */
export function readHistory(view: View, all: boolean, now: Date): { history: History; more: boolean } {
  const db = getDb()
  const count = all ? undefined : QUARTERS_SHOWN[view]
  const used = listLiveQuarters(db, now, count && count + REACH[view])
  const shown = used.slice(0, count)
  const facts = listLiveFacts(db, used, now)
  return { history: historyOf(view, shown, used, facts), more: shown.length < used.length }
}
