import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inThreads } from './in-threads.ts'

/** Answers with what it was given after that many milliseconds; dies of 13. */
const SCRIPT = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', (job) => {
      if (job === 13) throw new Error('unlucky')
      setTimeout(() => parentPort.postMessage(job), job)
    })`)}`,
)

async function answersTo(jobs: readonly number[]): Promise<number[]> {
  const answers: number[] = []
  for await (const answer of inThreads<number, number>(SCRIPT, jobs, 2, (job) => -job)) answers.push(answer)
  return answers
}

test('answers come in the order of the jobs, however long each takes', async () => {
  assert.deepEqual(await answersTo([60, 0, 30, 0, 1]), [60, 0, 30, 0, 1])
})

test('a job that its thread dies of is answered, and those after it are still done', async () => {
  assert.deepEqual(await answersTo([1, 13, 2, 13, 3]), [1, -13, 2, -13, 3])
})
