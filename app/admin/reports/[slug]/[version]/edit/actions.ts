'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getDb } from '#db/client.ts'
import { currentPerson } from '#lib/auth/current-person.ts'
import { editForm, editVersion } from '#lib/publication/edit.ts'
import { answerTo, type FormAnswer, faultsOf, refusal, SIGNED_OUT } from '../../../../form-answer.ts'

export async function saveEdit(
  versionId: number,
  back: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const person = await currentPerson()
  if (!person) return SIGNED_OUT
  const given = editForm.safeParse(Object.fromEntries(form))
  if (!given.success) return faultsOf(given.error)
  const told = editVersion(getDb(), person, versionId, given.data, new Date())
  if (!told.done) return refusal(told.refusal.message)
  redirect(back)
}

/** Puts back what an edit changed: an edit of its own, on record like any other. */
export async function undoEdit(versionId: number, _before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await currentPerson()
  if (!person) return SIGNED_OUT
  const given = editForm.safeParse(Object.fromEntries(form))
  if (!given.success) return faultsOf(given.error)
  const told = editVersion(getDb(), person, versionId, given.data, new Date())
  refresh()
  return answerTo(told, () => 'Put back.')
}
