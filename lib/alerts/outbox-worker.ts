import { setTimeout as wait } from 'node:timers/promises'
import type { Db } from '#db/open-db.ts'
import type { Environment } from '#lib/environment/environment.ts'
import { mailServer } from './mail-server.ts'
import { queueMailings } from './queue-mailings.ts'
import { senderOf } from './sender.ts'
import { workOff } from './work-off.ts'

const TICK = 1000
const LONGEST_PAUSE = 10 * 60 * 1000

/**
 * Looks every second for what went live, and works off the mails that are due, until the process ends. Where the mail
 * server cannot be reached it is left alone for longer and longer, up to ten minutes.
 */
export function startOutboxWorker(db: Db, environment: Environment): void {
  const server = environment.SMTP_URL ? mailServer(environment.SMTP_URL) : null
  const sender = senderOf(environment)
  const clock = () => new Date()
  void (async () => {
    for (let pause = TICK; ; ) {
      await wait(pause, undefined, { ref: false })
      try {
        queueMailings(db, clock())
        const complaint = await workOff(db, server, sender, clock)
        pause = complaint === null ? TICK : longer(pause, complaint)
      } catch (error) {
        pause = longer(pause, error instanceof Error ? error.message : String(error))
      }
    }
  })()
}

function longer(pause: number, complaint: string): number {
  const next = Math.min(Math.max(pause, 5 * TICK) * 2, LONGEST_PAUSE)
  console.error(`Mails wait for ${Math.round(next / 1000)} s: ${complaint}`)
  return next
}
