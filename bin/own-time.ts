/**
 * Does the work, and tells the seconds it took. Where other programs keep the machine busy, time passes that is
 * theirs: then the seconds that processors worked for this process are the fewer, and count.
 */
export async function inOwnTime<T>(work: () => Promise<T>): Promise<{ done: T; seconds: number }> {
  const [start, before] = [performance.now(), process.cpuUsage()]
  const done = await work()
  const { user, system } = process.cpuUsage(before)
  return { done, seconds: Math.min((performance.now() - start) / 1000, (user + system) / 1_000_000) }
}
