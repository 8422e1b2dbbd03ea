'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getDb } from '#db/client.ts'
import { currentPerson } from '#lib/auth/current-person.ts'
import { editForm, editVersion } from '#lib/publication/edit.ts'
import { moveDraft } from '#lib/publication/move-draft.ts'
import { undoEdit } from '#lib/publication/undo-edit.ts'
import { answerTo, type FormAnswer, faultsOf, refusal, SIGNED_OUT } from '../../../../form-answer.ts'
import { anchorOf } from './anchor-of.ts'

/** The fields of a form whose names begin with "answer." are the answers; the others are the edit's own. */
function readForm(form: FormData) {
  const entries = [...form].filter(([, value]) => typeof value === 'string')
  const answers = entries.filter(([name]) => name.startsWith('answer.'))
  return editForm.safeParse({
    ...Object.fromEntries(entries),
    answers: Object.fromEntries(answers.map(([name, value]) => [name.slice('answer.'.length), value])),
  })
}

export async function saveEdit(
  versionId: number,
  review: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const person = await currentPerson()
  if (!person) return SIGNED_OUT
  const given = readForm(form)
  if (!given.success) return faultsOf(given.error)
  const told = editVersion(getDb(), person, versionId, given.data, new Date())
  if (!told.done) return refusal(told.refusal.message)
  redirect(`${review}?edit=1&at=${given.data.place}#${anchorOf(given.data.place)}`)
}

/** Moves the draft to the quarter that the form names, and opens it there. */
export async function moveToQuarter(
  versionId: number,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const person = await currentPerson()
  if (!person) return SIGNED_OUT
  const given = readForm(form)
  if (!given.success) return faultsOf(given.error)
  const move = { ...given.data, asCorrection: form.get('asCorrection') === 'yes' }
  const told = moveDraft(getDb(), person, versionId, move, new Date())
  if (!told.done) return refusal(told.refusal.message)
  const { version, report } = told.value
  redirect(`/admin/reports/${report.slug}/${version.number}`)
}

/** Puts back what an edit changed. A move is undone at another address. */
export async function undo(
  asked: { versionId: number; editId: number; revision: number },
  _before: FormAnswer,
): Promise<FormAnswer> {
  const person = await currentPerson()
  if (!person) return SIGNED_OUT
  const told = undoEdit(getDb(), person, asked, new Date())
  if (!told.done) return refusal(told.refusal.message)
  refresh()
  return answerTo(told, () => 'Put back.')
}
