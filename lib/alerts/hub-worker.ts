import { setTimeout as wait } from 'node:timers/promises'
import type { Db } from '#db/open-db.ts'
import type { Environment } from '#lib/environment/environment.ts'
import { noteChange, tellHub } from './tell-hub.ts'

const TICK = 1000
const AFTER_A_FAULT = 60_000

/** Where a hub is set, looks every second for what changed in public, and tells it, until the process ends. */
export function startHubWorker(db: Db, { WEBSUB_HUB, SITE_URL }: Environment): void {
  if (!WEBSUB_HUB) return
  const hub = { address: WEBSUB_HUB, feeds: [`${SITE_URL}/feed.atom`, `${SITE_URL}/feed.json`] }
  const clock = () => new Date()
  void (async () => {
    for (let pause = TICK; ; ) {
      await wait(pause, undefined, { ref: false })
      try {
        noteChange(db, clock())
        await tellHub(db, hub, clock)
        pause = TICK
      } catch (error) {
        pause = AFTER_A_FAULT
        console.error(`The hub is not told for a minute: ${error instanceof Error ? error.message : error}`)
      }
    }
  })()
}
