// Next looks for this file here, and calls `register` once when a server starts.

export async function register(): Promise<void> {
  const serves = process.env.NEXT_RUNTIME === 'nodejs' && process.env.NEXT_PHASE !== 'phase-production-build'
  if (!serves) return
  const [{ getDb }, { currentEnvironment }, { startOutboxWorker }, { startHubWorker }] = await Promise.all([
    import('#db/client.ts'),
    import('#lib/environment/current-environment.ts'),
    import('#lib/alerts/outbox-worker.ts'),
    import('#lib/alerts/hub-worker.ts'),
  ])
  startOutboxWorker(getDb(), currentEnvironment())
  startHubWorker(getDb(), currentEnvironment())
}
