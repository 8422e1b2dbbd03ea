'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { accentFaults } from '#app/accent.ts'
import { getDb } from '#db/client.ts'
import { currentPerson } from '#lib/auth/current-person.ts'
import { requireSecondFactor } from '#lib/auth/require-second-factor.ts'
import { changeSettings, settingsForm } from '#lib/publication/settings.ts'
import { takeOver } from '#lib/publication/take-over.ts'
import { answerTo, type FormAnswer, faultsOf, refusal, SIGNED_OUT, said } from '../form-answer.ts'

export async function saveSettings(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await currentPerson()
  if (!person) return SIGNED_OUT
  const given = settingsForm.safeParse(Object.fromEntries(form))
  if (!given.success) return faultsOf(given.error)
  const told = changeSettings(getDb(), person, given.data, new Date())
  refresh()
  if (!told.done) return refusal(told.refusal.message)
  return said('Saved. The public pages show it now.', ...accentFaults(told.value.accent))
}

export async function makeTheirs(filingId: number, _before: FormAnswer): Promise<FormAnswer> {
  const person = await currentPerson()
  if (!person) return SIGNED_OUT
  const told = takeOver(getDb(), person, filingId, new Date())
  if (!told.done) return refusal(told.refusal.message)
  redirect('/admin/settings?taken=over')
}

export async function sayWhetherRequired(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await currentPerson()
  if (!person) return SIGNED_OUT
  const required = form.get('secondFactorRequired') === 'yes'
  const told = requireSecondFactor(getDb(), person, required, new Date())
  refresh()
  return answerTo(told, () =>
    required ? 'Saved. Who has no second factor is asked to set one up at the next step.' : 'Saved.',
  )
}
