'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { getDb } from '#db/client.ts'
import type { Person } from '#db/schema.ts'
import { changeRole, disablePerson, enablePerson } from '#lib/auth/change-person.ts'
import { currentPerson } from '#lib/auth/current-person.ts'
import { invitationForm, invite, takeBackInvitation } from '#lib/auth/invite.ts'
import { removeSecondFactor } from '#lib/auth/remove-second-factor.ts'
import { offerReset } from '#lib/auth/reset-password.ts'
import { siteUrl } from '#lib/environment/site-url.ts'
import type { Outcome } from '#lib/publication/outcome.ts'
import { answerTo, type FormAnswer, faultsOf, SIGNED_OUT } from '../form-answer.ts'

async function asAdmin<T>(
  verb: (by: Person, now: Date) => Outcome<T>,
  sentence: (value: T) => string,
): Promise<FormAnswer> {
  const person = await currentPerson()
  if (!person) return SIGNED_OUT
  const told = verb(person, new Date())
  refresh()
  return answerTo(told, sentence)
}

export async function invitePerson(_before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const given = invitationForm.safeParse(Object.fromEntries(form))
  if (!given.success) return faultsOf(given.error)
  const { email } = given.data
  return asAdmin(
    (by, now) => invite(getDb(), by, given.data, now),
    (token) =>
      `Send ${email} this link. It works once, within a week: ${siteUrl()}/admin/invitation/${token}`,
  )
}

export async function takeBack(email: string, _before: FormAnswer): Promise<FormAnswer> {
  return asAdmin(
    (by, now) => takeBackInvitation(getDb(), by, email, now),
    () => 'Taken back.',
  )
}

export async function giveRole(personId: number, _before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const role = z.enum(['author', 'approver', 'admin'], 'Choose a role.').safeParse(form.get('role'))
  if (!role.success) return faultsOf(role.error)
  return asAdmin(
    (by, now) => changeRole(getDb(), by, personId, role.data, now),
    () => 'Changed.',
  )
}

export async function shutOut(personId: number, _before: FormAnswer): Promise<FormAnswer> {
  return asAdmin(
    (by, now) => disablePerson(getDb(), by, personId, now),
    () => 'Shut out: all sessions have ended.',
  )
}

export async function letIn(personId: number, _before: FormAnswer): Promise<FormAnswer> {
  return asAdmin(
    (by, now) => enablePerson(getDb(), by, personId, now),
    () => 'Let in again.',
  )
}

export async function offerNewPassword(personId: number, _before: FormAnswer): Promise<FormAnswer> {
  return asAdmin(
    (by, now) => offerReset(getDb(), by, personId, now),
    (token) => `Send this link. It works once, within the hour: ${siteUrl()}/admin/new-password/${token}`,
  )
}

/** For who has lost both the app and the recovery codes. One's own takes the password: see the account page. */
export async function takeSecondFactor(personId: number, _before: FormAnswer): Promise<FormAnswer> {
  return asAdmin(
    (by, now) => removeSecondFactor(getDb(), by, personId, now),
    () => 'Taken away: the password is enough now.',
  )
}
