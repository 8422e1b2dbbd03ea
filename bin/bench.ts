/** `npm run bench parse`, `npm run bench pages` and `npm run bench tie-out`. */
const BENCHES: Record<string, () => Promise<void>> = {
  parse: async () => (await import('./bench-parse.ts')).benchParse(),
  pages: async () => (await import('./bench-pages.ts')).benchPages(),
  'tie-out': async () => (await import('./bench-tie-out.ts')).benchTieOut(),
}

const bench = BENCHES[process.argv[2] ?? '']
if (!bench) {
  console.error(`usage: npm run bench ${Object.keys(BENCHES).join(' | ')}`)
  process.exit(2)
}
await bench()

export {}
