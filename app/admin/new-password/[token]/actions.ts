'use server'

import { redirect } from 'next/navigation'
import { getDb } from '#db/client.ts'
import { newPassword } from '#lib/auth/create-account.ts'
import { resetPassword } from '#lib/auth/reset-password.ts'
import { type FormAnswer, faultsOf, refusal } from '../../form-answer.ts'

export async function choosePassword(
  token: string,
  _before: FormAnswer,
  form: FormData,
): Promise<FormAnswer> {
  const given = newPassword.safeParse(form.get('password'))
  if (!given.success) return faultsOf(given.error)
  const told = await resetPassword(getDb(), token, given.data, new Date())
  if (!told.done) return refusal(told.refusal.message)
  redirect('/admin/sign-in')
}
