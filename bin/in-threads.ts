/** Many like jobs on several cores. */
import { Worker } from 'node:worker_threads'

/**
 * Runs the jobs in `count` threads of `script`, which answers each message with one. A thread takes the next job that
 * none has taken; the answers come in the order of the jobs. A job whose thread dies of it is answered by `died`.
 */
export async function* inThreads<Job, Answer>(
  script: URL,
  jobs: readonly Job[],
  count: number,
  died: (job: Job) => Answer,
): AsyncGenerator<Answer> {
  const asked = jobs.map((job) => askedFor<Job, Answer>(job))
  const queue = asked.values()
  const start = () => {
    const worker = new Worker(script)
    let open: (typeof asked)[number] | undefined
    const next = () => {
      open = queue.next().value
      if (open) worker.postMessage(open.job)
      else void worker.terminate()
    }
    worker.on('message', (answer: Answer) => {
      open?.answer(answer)
      next()
    })
    worker.on('error', () => {
      open?.answer(died(open.job))
      start()
    })
    next()
  }
  for (let thread = 0; thread < count; thread++) start()
  for (const { answered } of asked) yield await answered
}

function askedFor<Job, Answer>(job: Job) {
  let answer: (answer: Answer) => void = () => {}
  const answered = new Promise<Answer>((resolve) => {
    answer = resolve
  })
  return { job, answered, answer: (given: Answer) => answer(given) }
}
