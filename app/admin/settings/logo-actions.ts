'use server'

import { refresh } from 'next/cache'
import { getDb } from '#db/client.ts'
import type { LogoScheme } from '#db/queries/logos.ts'
import type { Person } from '#db/schema.ts'
import { currentPerson } from '#lib/auth/current-person.ts'
import { removeLogo, restoreLogo, uploadLogo } from '#lib/publication/logo.ts'
import type { Outcome } from '#lib/publication/outcome.ts'
import { answerTo, type FormAnswer, refusal, SIGNED_OUT } from '../form-answer.ts'

async function asPerson(
  verb: (by: Person) => Outcome<unknown> | Promise<Outcome<unknown>>,
  sentence: string,
): Promise<FormAnswer> {
  const person = await currentPerson()
  if (!person) return SIGNED_OUT
  const told = await verb(person)
  refresh()
  return answerTo(told, () => sentence)
}

export async function saveLogo(scheme: LogoScheme, _before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const file = form.get('logo')
  if (!(file instanceof File)) return refusal('Choose a picture first.')
  return asPerson(async (by) => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return uploadLogo(getDb(), by, { scheme, name: file.name, bytes }, new Date())
  }, 'Saved. The public pages show it now.')
}

export async function takeLogoAway(scheme: LogoScheme, _before: FormAnswer): Promise<FormAnswer> {
  return asPerson((by) => removeLogo(getDb(), by, scheme, new Date()), 'Removed.')
}

export async function putLogoBack(scheme: LogoScheme, _before: FormAnswer): Promise<FormAnswer> {
  return asPerson((by) => restoreLogo(getDb(), by, scheme, new Date()), 'Put back.')
}
