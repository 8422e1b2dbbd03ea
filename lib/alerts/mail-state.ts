import type { OutboxRow } from '#db/schema.ts'

export type MailState = 'queued' | 'sending' | 'sent' | 'written' | 'unknown' | 'failed' | 'dropped'

/**
 * Where a mail stands. One whose message was begun and never answered is unknown: it may have arrived, so it is not
 * sent again unless an admin says so.
 */
export function mailState(row: OutboxRow, now: Date): MailState {
  if (row.sentAt) return 'sent'
  if (row.writtenAt) return 'written'
  if (row.droppedAt) return 'dropped'
  if (row.failedAt) return 'failed'
  const held = row.leasedUntil !== null && row.leasedUntil > now
  if (row.sendingSince) return held ? 'sending' : 'unknown'
  return held ? 'sending' : 'queued'
}
