import { createServer } from 'node:net'

/** A port of this machine that nothing uses. */
export function freePort(): Promise<number> {
  return new Promise((free) => {
    const probe = createServer()
    probe.listen(0, () => {
      const address = probe.address()
      probe.close(() => free(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
