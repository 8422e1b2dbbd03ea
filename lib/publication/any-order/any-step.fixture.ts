/** Random people who do random things: what a step is, and how it is done. */
import fc from 'fast-check'
import type { Db } from '#db/open-db.ts'
import { listEdits } from '#db/queries/edits.ts'
import { event, eventMaterial, filing, type Person, person, report, version } from '#db/schema.ts'
import { changeRole, disablePerson, enablePerson } from '#lib/auth/change-person.ts'
import { requireSecondFactor } from '#lib/auth/require-second-factor.ts'
import { approve } from '../approve.ts'
import { approveAndPublish } from '../approve-and-publish.ts'
import { cancel, reschedule } from '../cancel.ts'
import { correct } from '../correct.ts'
import { editVersion } from '../edit.ts'
import { announceEvent } from '../events/announce-event.ts'
import { cancelEvent, changeEvent, withdrawEvent } from '../events/change-event.ts'
import { eventForm } from '../events/event-form.ts'
import { addMaterial, removeMaterial } from '../events/event-material.ts'
import { giveReason } from '../give-reason.ts'
import { inventedReading } from '../invented-release.fixture.ts'
import { moveDraft } from '../move-draft.ts'
import type { Outcome } from '../outcome.ts'
import type { Answers } from '../places/place.ts'
import { publish } from '../publish.ts'
import { changeSettings, settingsForm } from '../settings.ts'
import { FORM } from '../settings-form.fixture.ts'
import { storeFiling } from '../store-filing.ts'
import { submit } from '../submit.ts'
import { takeOver } from '../take-over.ts'
import { undoEdit } from '../undo-edit.ts'
import { withdraw } from '../withdraw.ts'

export const HOUR = 60 * 60 * 1000
const ROLES = ['author', 'approver', 'admin'] as const

interface Asked {
  db: Db
  by: Person
  now: Date
  /** Whom and what the step is about, by chance; the row may not be there. */
  whose: Person
  of: typeof version.$inferSelect | undefined
  reportId: number
  meeting: typeof event.$inferSelect | undefined
  materialId: number
  filingId: number
  /** Some hours on. */
  later: Date
  /** A number by chance, up to 30. */
  chance: number
}

type Verb = (asked: Asked) => Outcome<unknown> | null

const REASON = 'There is a reason.'

const onVersion =
  (verb: (asked: Asked & { of: NonNullable<Asked['of']> }) => Outcome<unknown>): Verb =>
  (asked) =>
    asked.of ? verb({ ...asked, of: asked.of }) : null

const onEvent =
  (verb: (asked: Asked & { meeting: NonNullable<Asked['meeting']> }) => Outcome<unknown>): Verb =>
  (asked) =>
    asked.meeting ? verb({ ...asked, meeting: asked.meeting }) : null

/** A word, a figure, a line put in, a line taken out. */
const EDITS: [Edited, ...Edited[]] = [
  ['release.city', { text: 'Camden' }],
  ['release.city', { text: 'Newark' }],
  ['statements.0.lines.0.cells.0', { text: '1,201' }],
  ['statements.0.lines.0.gap', { label: 'Cost of sales', unit: 'USD', cell0: '800', cell1: null }],
  ['statements.0.lines.1.whole', {}],
]

type Edited = [place: string, answers: Answers]

const VERBS = {
  store: ({ db, by, now, chance }) => {
    const file = `filing-${chance % 8}.txt`
    const fiscalQuarter = chance % 2 ? 1 : 2
    const period = { end: '2026-03-31', fiscalYear: 2026, fiscalQuarter, label: null } as const
    const read = inventedReading({ file, period })
    return storeFiling(db, by, { name: file, bytes: Buffer.from(file) }, read, now)
  },
  submit: onVersion(({ db, by, of, now }) => submit(db, by, of.id, now)),
  edit: onVersion(({ db, by, of, now, chance }) => {
    const [last] = listEdits(db, of.id)
    const { revision } = of
    if (last && chance % 4 === 3)
      return undoEdit(db, by, { versionId: of.id, editId: last.id, revision }, now)
    const [place, answers] = EDITS[chance % EDITS.length] ?? EDITS[0]
    return editVersion(db, by, of.id, { place, answers, reason: REASON, revision }, now)
  }),
  'move draft': onVersion(({ db, by, of, now, chance }) => {
    const fiscalQuarter = String((chance % 3) + 1)
    const answers = { fiscalYear: '2026', fiscalQuarter, end: '2026-03-31' }
    const move = { answers, reason: REASON, revision: of.revision, asCorrection: chance % 5 === 0 }
    return moveDraft(db, by, of.id, move, now)
  }),
  approve: onVersion(({ db, by, of, now }) => approve(db, by, of.id, of.contentHash, now)),
  publish: onVersion(({ db, by, of, now }) => publish(db, by, of.id, now, now)),
  schedule: onVersion(({ db, by, of, now, later }) => publish(db, by, of.id, later, now)),
  'approve and publish': onVersion(({ db, by, of, now, later }) =>
    approveAndPublish(db, by, of.id, of.contentHash, later, now),
  ),
  reschedule: ({ db, by, reportId, later, now }) => reschedule(db, by, reportId, later, REASON, now),
  cancel: ({ db, by, reportId, now }) => cancel(db, by, reportId, REASON, now),
  withdraw: ({ db, by, reportId, now }) => withdraw(db, by, reportId, REASON, now),
  correct: ({ db, by, reportId, now }) => correct(db, by, reportId, REASON, now),
  'give reason': onVersion(({ db, by, of, now, chance }) =>
    giveReason(db, by, of.id, `Amended ${chance % 3}.`, now),
  ),
  announce: ({ db, by, now, later, chance }) =>
    announceEvent(
      db,
      by,
      details(chance),
      { startsAt: new Date(later.getTime() + HOUR), publicFrom: later },
      now,
    ),
  'change event': onEvent(({ db, by, meeting, now, later, chance }) =>
    changeEvent(
      db,
      by,
      meeting,
      details(chance),
      { startsAt: new Date(later.getTime() + 2 * HOUR), publicFrom: later },
      now,
    ),
  ),
  'call event off': onEvent(({ db, by, meeting, now }) => cancelEvent(db, by, meeting, REASON, now)),
  'withdraw event': onEvent(({ db, by, meeting, now }) => withdrawEvent(db, by, meeting.id, REASON, now)),
  'add material': onEvent(({ db, by, meeting, now, later }) =>
    addMaterial(db, by, meeting.id, 'transcript', { address: 'https://example.com/words' }, later, now),
  ),
  'remove material': ({ db, by, materialId, now }) => removeMaterial(db, by, materialId, REASON, now),
  'change settings': ({ db, by, now, chance }) =>
    changeSettings(db, by, settingsForm.parse(settings(chance % 2 === 0)), now),
  'take over': ({ db, by, filingId, now }) => takeOver(db, by, filingId, now),
  'require second factor': ({ db, by, now, chance }) => requireSecondFactor(db, by, chance % 2 === 0, now),
  'change role': ({ db, by, whose, now, chance }) =>
    changeRole(db, by, whose.id, ROLES[chance % 3] ?? 'author', now),
  'shut out': ({ db, by, whose, now }) => disablePerson(db, by, whose.id, now),
  'let in': ({ db, by, whose, now }) => enablePerson(db, by, whose.id, now),
} satisfies Record<string, Verb>

export type VerbName = keyof typeof VERBS

const NAMES = Object.keys(VERBS) as VerbName[]
/** What a quarter's life is made of comes more often than the rest. */
const OFTEN: VerbName[] = [
  'store',
  'store',
  'approve',
  'publish',
  'schedule',
  'approve and publish',
  'reschedule',
  'cancel',
  'correct',
  'remove material',
  'let in',
]

/** A step: which verb, by and about which of five people, on which row, and how many hours on. */
export const step = fc.record({
  verb: fc.constantFrom(...NAMES, ...OFTEN, ...OFTEN),
  who: fc.nat(4),
  at: fc.nat(20),
  hours: fc.nat(30),
})

export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** Does a step as the person is at that time. Null where there is nothing yet that it could be about. */
export function take(db: Db, { verb, who, at, hours }: Step, now: Date): Outcome<unknown> | null {
  const people = db.select().from(person).all()
  const by = people[who % people.length]
  const whose = people[at % people.length]
  if (!by || !whose) return null
  const any = <T>(rows: T[]) => rows[at % Math.max(1, rows.length)]
  return VERBS[verb]({
    db,
    by,
    now,
    whose,
    of: any(db.select().from(version).all()),
    reportId: any(db.select().from(report).all())?.id ?? 0,
    meeting: any(db.select().from(event).all()),
    materialId: any(db.select().from(eventMaterial).all())?.id ?? 0,
    filingId: any(db.select().from(filing).all())?.id ?? 0,
    later: new Date(now.getTime() + hours * HOUR),
    chance: (at * 7 + hours) % 31,
  })
}

const details = (chance: number) =>
  eventForm.parse({
    title: `Call ${chance % 4}`,
    timeZone: 'America/New_York',
    minutes: '60',
    shortLink: chance % 2 ? 'q1' : '',
    quarter: '2026-q1',
    webcast: '',
    note: '',
    phones: '',
  })

/** Without the mode the form leaves its box out. */
function settings(onePersonMode: boolean) {
  const { onePersonMode: _, ...others } = FORM
  return onePersonMode ? FORM : others
}
