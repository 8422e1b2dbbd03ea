'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getDb } from '#db/client.ts'
import { getEvent } from '#db/queries/events.ts'
import { currentPerson } from '#lib/auth/current-person.ts'
import { announceEvent } from '#lib/publication/events/announce-event.ts'
import { cancelEvent, changeEvent, withdrawEvent } from '#lib/publication/events/change-event.ts'
import { answerTo, type FormAnswer, refusal, SIGNED_OUT } from '../form-answer.ts'
import { readEventForm } from './read-event-form.ts'

export async function announce(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await currentPerson()
  if (!person) return SIGNED_OUT
  const now = new Date()
  const read = readEventForm(form, null, now)
  if ('answer' in read) return read.answer
  const told = announceEvent(getDb(), person, read.details, read.times, now)
  if (!told.done) return refusal(told.refusal.message)
  redirect(`/admin/events/${told.value.id}`)
}

/** `changedAt` is the state of the event that the form was filled from. */
export async function change(
  id: number,
  changedAt: number,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const person = await currentPerson()
  if (!person) return SIGNED_OUT
  const now = new Date()
  const read = readEventForm(form, getEvent(getDb(), id), now)
  if ('answer' in read) return read.answer
  const seen = { id, changedAt: new Date(changedAt) }
  const told = changeEvent(getDb(), person, seen, read.details, read.times, now)
  refresh()
  return answerTo(told, () => 'Saved.')
}

export async function callOff(
  id: number,
  changedAt: number,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const person = await currentPerson()
  if (!person) return SIGNED_OUT
  const seen = { id, changedAt: new Date(changedAt) }
  const told = cancelEvent(getDb(), person, seen, String(form.get('reason') ?? ''), new Date())
  refresh()
  return answerTo(told, () => 'Called off.')
}

export async function withdraw(id: number, _before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await currentPerson()
  if (!person) return SIGNED_OUT
  const told = withdrawEvent(getDb(), person, id, String(form.get('reason') ?? ''), new Date())
  refresh()
  return answerTo(told, () => 'Withdrawn.')
}
