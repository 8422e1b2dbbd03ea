// A process of its own that works off the outbox of a database, for a test that kills it: DATABASE SMTP_URL MINUTES.
import { openDb } from '../../db/open-db.ts'
import { after, SENDER } from './alerts.fixture.ts'
import { mailServer } from './mail-server.ts'
import { queueMailings } from './queue-mailings.ts'
import { workOff } from './work-off.ts'

const [path = '', url = '', minutes = '0'] = process.argv.slice(2)
const db = openDb(path)
const clock = () => after(Number(minutes))
process.send?.('ready')
queueMailings(db, clock())
await workOff(db, mailServer(url), SENDER, clock)
process.send?.('done')
