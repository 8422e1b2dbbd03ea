'use server'

import { redirect } from 'next/navigation'
import { getDb } from '#db/client.ts'
import { returnPath } from '#lib/auth/return-path.ts'
import { currentClient, giveSession } from '#lib/auth/session-cookie.ts'
import { signIn, signInForm } from '#lib/auth/sign-in.ts'
import { type FormAnswer, refusal } from '../form-answer.ts'

export async function enter(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const given = signInForm.safeParse(Object.fromEntries(form))
  if (!given.success) return refusal('Give your e-mail and your password.')
  const opened = await signIn(getDb(), given.data, await currentClient(), new Date())
  if (!opened.done) return refusal(opened.refusal.message)
  await giveSession(opened.value)
  redirect(returnPath(form.get('next')))
}
