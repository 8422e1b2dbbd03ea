/** Parses one HTML document of so many MB and prints the peak memory of this process in MB. */
import { writeSync } from 'node:fs'
import { enableCompileCache } from 'node:module'

enableCompileCache()
const { parseFiling } = await import('#lib/filing/parse-filing.ts')
const { htmlBytes } = await import('#lib/filing/made-filings.fixture.ts')

const size = Number(process.argv[2] ?? 0) * 1_000_000
if (size > 0) await parseFiling(htmlBytes(size), 'made.htm')
writeSync(1, String(process.resourceUsage().maxRSS / 1024))
