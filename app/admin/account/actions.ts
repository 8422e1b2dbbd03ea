'use server'

import { refresh } from 'next/cache'
import { getDb } from '#db/client.ts'
import type { Person } from '#db/schema.ts'
import { currentSession } from '#lib/auth/current-person.ts'
import { confirmEnrolment, renewRecoveryCodes } from '#lib/auth/enrol.ts'
import { changePassword, ownPasswordForm, passwordForm } from '#lib/auth/own-password.ts'
import { turnOffSecondFactor } from '#lib/auth/remove-second-factor.ts'
import { getSecondFactor } from '#lib/auth/second-factor.ts'
import { revokeSession } from '#lib/auth/session.ts'
import { currentClient } from '#lib/auth/session-cookie.ts'
import { codeForm } from '#lib/auth/sign-in.ts'
import { answerTo, type FormAnswer, faultsOf, refusal, SIGNED_OUT } from '../form-answer.ts'
import type { CodesAnswer } from './codes-form.tsx'

export async function setPassword(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const current = await currentSession()
  if (!current) return SIGNED_OUT
  const given = passwordForm.safeParse(Object.fromEntries(form))
  if (!given.success) return faultsOf(given.error)
  const { person, sessionId } = current
  const client = await currentClient()
  const told = await changePassword(getDb(), person, sessionId, given.data, client, new Date())
  refresh()
  return answerTo(told, () => 'Changed. Your other sessions have ended.')
}

export async function endSession(sessionId: string, _before: FormAnswer): Promise<FormAnswer> {
  const current = await currentSession()
  if (!current) return SIGNED_OUT
  const told = revokeSession(getDb(), current.person, sessionId, new Date())
  refresh()
  return answerTo(told, () => 'Ended.')
}

/** Turns the second factor on by a first code; once it is on, makes new recovery codes for the password. */
export async function giveCodes(_before: CodesAnswer, form: FormData): Promise<CodesAnswer> {
  const current = await currentSession()
  if (!current) return { refusal: 'You are signed out.' }
  const { person } = current
  return getSecondFactor(getDb(), person.id) ? renewCodes(person, form) : turnOn(person, form)
}

async function turnOn(person: Person, form: FormData): Promise<CodesAnswer> {
  const given = codeForm.safeParse(Object.fromEntries(form))
  if (!given.success) return { refusal: 'Give the code that the app shows.' }
  const told = confirmEnrolment(getDb(), person, given.data.code, new Date())
  if (!told.done) return { refusal: told.refusal.message }
  refresh()
  return { codes: told.value }
}

async function renewCodes(person: Person, form: FormData): Promise<CodesAnswer> {
  const given = ownPasswordForm.safeParse(Object.fromEntries(form))
  if (!given.success) return { refusal: 'Give your password.' }
  const { password } = given.data
  const told = await renewRecoveryCodes(getDb(), person, password, await currentClient(), new Date())
  if (!told.done) return { refusal: told.refusal.message }
  refresh()
  return { codes: told.value }
}

export async function turnOff(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const current = await currentSession()
  if (!current) return SIGNED_OUT
  const given = ownPasswordForm.safeParse(Object.fromEntries(form))
  if (!given.success) return refusal('Give your password.')
  const { person } = current
  const { password } = given.data
  const told = await turnOffSecondFactor(getDb(), person, password, await currentClient(), new Date())
  refresh()
  return answerTo(told, () => 'The second factor is off.')
}
