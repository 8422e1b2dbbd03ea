'use server'

import { redirect } from 'next/navigation'
import { getDb } from '#db/client.ts'
import { accountForm, createAccount } from '#lib/auth/create-account.ts'
import { currentClient, giveSession } from '#lib/auth/session-cookie.ts'
import { type FormAnswer, faultsOf, refusal } from '../../form-answer.ts'

export async function createFirstAccount(
  token: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const given = accountForm.safeParse(Object.fromEntries(form))
  if (!given.success) return faultsOf(given.error)
  const made = await createAccount(getDb(), token, given.data, await currentClient(), new Date())
  if (!made.done) return refusal(made.refusal.message)
  await giveSession(made.value)
  redirect('/admin')
}
