'use server'

import { redirect } from 'next/navigation'
import { getDb } from '#db/client.ts'
import { currentPerson } from '#lib/auth/current-person.ts'
import { assignQuarter, quarterForm } from '#lib/publication/assign-quarter.ts'
import { type FormAnswer, faultsOf, refusal, SIGNED_OUT } from '../../form-answer.ts'

export async function sayQuarter(filingId: number, _before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await currentPerson()
  if (!person) return SIGNED_OUT
  const given = quarterForm.safeParse(Object.fromEntries(form))
  if (!given.success) return faultsOf(given.error)
  const told = assignQuarter(getDb(), person, filingId, given.data, new Date())
  if (!told.done) return refusal(told.refusal.message)
  redirect(`/admin/reports/${told.value.report.slug}/${told.value.version.number}`)
}
