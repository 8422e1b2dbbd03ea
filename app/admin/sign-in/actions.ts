'use server'

import { redirect } from 'next/navigation'
import { getDb } from '#db/client.ts'
import { getPersonByEmail } from '#db/queries/people.ts'
import { returnPath } from '#lib/auth/return-path.ts'
import { awaitCode, awaitNoCode, personAwaited } from '#lib/auth/second-step.ts'
import { currentClient, giveSession } from '#lib/auth/session-cookie.ts'
import { codeForm, signIn, signInForm, signInWithCode } from '#lib/auth/sign-in.ts'
import { type FormAnswer, refusal } from '../form-answer.ts'

export async function enter(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const given = signInForm.omit({ code: true }).safeParse(Object.fromEntries(form))
  if (!given.success) return refusal('Give your e-mail and your password.')
  const next = returnPath(form.get('next'))
  const opened = await signIn(getDb(), given.data, await currentClient(), new Date())
  if (!opened.done && opened.refusal.code === 'code-needed') {
    await awaitCode(getPersonByEmail(getDb(), given.data.email)?.id ?? 0)
    redirect(`/admin/sign-in/code?next=${encodeURIComponent(next)}`)
  }
  if (!opened.done) return refusal(opened.refusal.message)
  await giveSession(opened.value)
  redirect(next)
}

export async function enterCode(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const given = codeForm.safeParse(Object.fromEntries(form))
  if (!given.success) return refusal('Give the code.')
  const personId = await personAwaited()
  if (personId === null) redirect('/admin/sign-in')
  const opened = signInWithCode(getDb(), personId, given.data, await currentClient(), new Date())
  if (!opened.done) return refusal(opened.refusal.message)
  await awaitNoCode()
  await giveSession(opened.value)
  redirect(returnPath(form.get('next')))
}
