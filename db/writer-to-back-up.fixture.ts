// A process of its own that writes to a database without pause, for a test that backs it up meanwhile: DATABASE.
import { openDb } from './open-db.ts'
import { recordEvent } from './queries/audit.ts'
import { original } from './schema.ts'

const db = openDb(process.argv[2] ?? '')
process.stdout.write('writing\n')
for (let at = 0; ; at++) {
  // A filing's bytes and its event belong together: a copy has both or neither.
  db.transaction((tx) => {
    const bytes = Buffer.alloc(50_000, at % 251)
    tx.insert(original)
      .values({ sha256: `written ${process.pid} ${at}`, bytes, size: bytes.length })
      .run()
    recordEvent(tx, { by: null, verb: 'write', subject: String(at) }, new Date())
  })
}
