'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getDb } from '#db/client.ts'
import { getCompany } from '#db/queries/company.ts'
import type { Person } from '#db/schema.ts'
import { currentPerson } from '#lib/auth/current-person.ts'
import { approve } from '#lib/publication/approve.ts'
import { approveAndPublish } from '#lib/publication/approve-and-publish.ts'
import { cancel, reschedule } from '#lib/publication/cancel.ts'
import { correct } from '#lib/publication/correct.ts'
import { giveReason } from '#lib/publication/give-reason.ts'
import type { Outcome } from '#lib/publication/outcome.ts'
import { overruleChecks } from '#lib/publication/overrule.ts'
import { publish } from '#lib/publication/publish.ts'
import { submit } from '#lib/publication/submit.ts'
import { withdraw } from '#lib/publication/withdraw.ts'
import { answerTo, type FormAnswer, SIGNED_OUT } from '../../../form-answer.ts'
import { askForTime } from './ask-for-time.ts'

type Verb = (by: Person, now: Date) => Outcome<unknown>

/** Does a verb as the person of the session, and shows the page as it is after. */
async function asPerson(verb: Verb, sentence: string): Promise<FormAnswer> {
  const person = await currentPerson()
  if (!person) return SIGNED_OUT
  const told = verb(person, new Date())
  refresh()
  return answerTo(told, () => sentence)
}

export async function submitDraft(versionId: number, _before: FormAnswer): Promise<FormAnswer> {
  return asPerson((by, now) => submit(getDb(), by, versionId, now), 'Submitted. An approver is waited for.')
}

export async function approveVersion(
  versionId: number,
  seenHash: string,
  _before: FormAnswer,
): Promise<FormAnswer> {
  return asPerson((by, now) => approve(getDb(), by, versionId, seenHash, now), 'Approved.')
}

/** Publishes at once. With the hash of what was seen, it approves that first, as one person may. */
export async function publishNow(
  versionId: number,
  seenHash: string | null,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  return asPerson((by, now) => makePublic(by, versionId, seenHash, now, form, now), 'Published.')
}

/** Holds a version until a time on the company's clock. */
export async function schedule(
  versionId: number,
  seenHash: string | null,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const time = askForCompanyTime(form)
  if ('answer' in time) return time.answer
  return asPerson((by, now) => makePublic(by, versionId, seenHash, time.at, form, now), 'Scheduled.')
}

function makePublic(
  by: Person,
  versionId: number,
  seenHash: string | null,
  liveAt: Date,
  form: FormData,
  now: Date,
): Outcome<unknown> {
  const choices = {
    otherCompany: form.get('otherCompany') === 'yes',
    tellSubscribers: form.get('tellSubscribers') === 'yes',
  }
  return seenHash === null
    ? publish(getDb(), by, versionId, liveAt, now, choices)
    : approveAndPublish(getDb(), by, versionId, seenHash, liveAt, now, choices)
}

/** Says what a version corrects that came of a further filing of a public quarter. */
export async function sayReason(versionId: number, _before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return asPerson((by, now) => giveReason(getDb(), by, versionId, reasonOf(form), now), 'Saved.')
}

/** A time on the company's clock, by the sessions of its exchange. */
function askForCompanyTime(form: FormData) {
  const company = getCompany(getDb())
  return askForTime(form, company?.timeZone ?? 'UTC', company?.mic ?? null)
}

const reasonOf = (form: FormData) => String(form.get('reason') ?? '')

/** Overrules the checks that were ticked. */
export async function overruleTicked(
  versionId: number,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const keys = form.getAll('check').map(String)
  return asPerson(
    (by, now) => overruleChecks(getDb(), by, versionId, keys, reasonOf(form), now),
    'Overruled. The audit log names you.',
  )
}

/** Takes a scheduled report back before its time. */
export async function cancelEmbargo(
  reportId: number,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  return asPerson((by, now) => cancel(getDb(), by, reportId, reasonOf(form), now), 'Cancelled.')
}

/** Moves a scheduled report to another time on the company's clock. */
export async function moveEmbargo(
  reportId: number,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const time = askForCompanyTime(form)
  if ('answer' in time) return time.answer
  return asPerson((by, now) => reschedule(getDb(), by, reportId, time.at, reasonOf(form), now), 'Moved.')
}

/** Makes a scheduled report public now. */
export async function endEmbargo(reportId: number, _before: FormAnswer, form: FormData): Promise<FormAnswer> {
  return asPerson((by, now) => reschedule(getDb(), by, reportId, now, reasonOf(form), now), 'Published.')
}

/** Takes a live report off the public site at once. */
export async function withdrawReport(
  reportId: number,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  return asPerson((by, now) => withdraw(getDb(), by, reportId, reasonOf(form), now), 'Withdrawn.')
}

/** Begins a correction, and opens its draft. */
export async function beginCorrection(
  reportId: number,
  slug: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const person = await currentPerson()
  if (!person) return SIGNED_OUT
  const begun = correct(getDb(), person, reportId, reasonOf(form), new Date())
  if (!begun.done) return answerTo(begun, () => '')
  redirect(`/admin/reports/${slug}/${begun.value.number}`)
}
