/** A thread of `npm run parse`: answers each job with what is to be printed of its file. */
import { enableCompileCache } from 'node:module'
import { parentPort } from 'node:worker_threads'

export interface ParseJob {
  file: string
  explaining: boolean
}

enableCompileCache()
const { printedFiling } = await import('./printed-filing.ts')

parentPort?.on('message', async ({ file, explaining }: ParseJob) => {
  parentPort?.postMessage(await printedFiling(file, explaining))
})
