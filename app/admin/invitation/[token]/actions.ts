'use server'

import { redirect } from 'next/navigation'
import { getDb } from '#db/client.ts'
import { accountForm, createAccount } from '#lib/auth/create-account.ts'
import { findLink } from '#lib/auth/one-time-link.ts'
import { currentClient, giveSession } from '#lib/auth/session-cookie.ts'
import { type FormAnswer, faultsOf, refusal } from '../../form-answer.ts'

/** Makes the account of an invitation. Its address is the invited one, whatever the form says. */
export async function acceptInvitation(
  token: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const now = new Date()
  const email = findLink(getDb(), token, now)?.email
  const given = accountForm.safeParse({ ...Object.fromEntries(form), email: email ?? '' })
  if (!given.success) return faultsOf(given.error)
  const made = await createAccount(getDb(), token, given.data, await currentClient(), now)
  if (!made.done) return refusal(made.refusal.message)
  await giveSession(made.value)
  redirect('/admin')
}
