/** A thread of `npm run bench parse`: reads each document it is given, and answers that it has. */
import { parentPort } from 'node:worker_threads'
import { parseFiling } from '#lib/filing/parse-filing.ts'
import { readUnproved } from './read-unproved.ts'

export interface BenchJob {
  name: string
  bytes: Uint8Array
  /** Its figures are proved against each other too. */
  proved: boolean
}

parentPort?.on('message', async ({ name, bytes, proved }: BenchJob) => {
  await (proved ? parseFiling(bytes, name) : readUnproved(bytes, name))
  parentPort?.postMessage(name)
})
