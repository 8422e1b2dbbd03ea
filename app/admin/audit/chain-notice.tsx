import type { ChainCheck } from '#db/queries/audit.ts'

/** Whether the log is whole, in words; with the hash that is worth noting elsewhere. */
export function ChainNotice({ check }: { check: ChainCheck }) {
  const { events, head, brokenAt, cutOff } = check
  const whole = brokenAt === null && cutOff === 0
  return (
    <div role="status" className={`notice ${whole ? 'gain' : 'fault'}`}>
      {whole && (
        <p>
          The chain is whole: {events === 1 ? 'one event follows' : `all ${events} events follow`} from the
          first.
        </p>
      )}
      {brokenAt !== null && (
        <p>
          The chain is broken. Event {brokenAt} is the first that does not follow from the one before it: that
          one, or one just before it, was changed or removed.
        </p>
      )}
      {cutOff > 0 && (
        <p>{cutOff === 1 ? 'The newest event is' : `The ${cutOff} newest events are`} gone from the log.</p>
      )}
      <p className="mt-1 text-note text-soft">
        Newest hash: <code className="break-all">{head}</code>. Note it elsewhere now and then: who holds the
        database file could write the whole chain anew, and only a hash kept outside would tell.
      </p>
    </div>
  )
}
