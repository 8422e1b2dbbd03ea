import type { SafeHarbor } from '#lib/filing/filing.ts'

export function SafeHarborSection({ safeHarbor }: { safeHarbor: SafeHarbor | null }) {
  if (!safeHarbor) return null
  return (
    <section aria-labelledby="safe-harbor" className="mt-16 border-t border-ink pt-5">
      <h2 id="safe-harbor">Forward-looking statements</h2>
      <p className="prose mt-3 text-note whitespace-pre-line">{safeHarbor.text}</p>
    </section>
  )
}
