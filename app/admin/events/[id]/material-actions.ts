'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { getDb } from '#db/client.ts'
import { getEvent } from '#db/queries/events.ts'
import { currentPerson } from '#lib/auth/current-person.ts'
import { addMaterial, type Material, removeMaterial } from '#lib/publication/events/event-material.ts'
import { readLocalTime } from '#lib/publication/time/embargo-time.ts'
import { answerTo, type FormAnswer, faultsOf, refusal, SIGNED_OUT } from '../../form-answer.ts'

const materialForm = z.object({
  kind: z.enum(['replay', 'slides', 'transcript'], 'Choose what it is.'),
  address: z.string().trim().max(500, 'The address is too long.'),
  publicFrom: z.string(),
})

/** Adds a file, or a link where none was chosen. */
export async function add(eventId: number, _before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await currentPerson()
  const event = person && getEvent(getDb(), eventId)
  if (!person) return SIGNED_OUT
  const given = materialForm.safeParse(Object.fromEntries(form))
  if (!given.success) return faultsOf(given.error)
  const now = new Date()
  const { kind, publicFrom } = given.data
  const at = publicFrom === '' ? now : onceOnTheClock(publicFrom, event?.timeZone ?? 'UTC')
  if (!at) return refusal('Give the time from which it is public as a time that the clock shows once.')
  const material = await materialOf(form, given.data.address)
  const told = addMaterial(getDb(), person, eventId, kind, material, at, now)
  refresh()
  return answerTo(told, () => 'Added.')
}

export async function remove(id: number, _before: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await currentPerson()
  if (!person) return SIGNED_OUT
  const told = removeMaterial(getDb(), person, id, String(form.get('reason') ?? ''), new Date())
  refresh()
  return answerTo(told, () => 'Removed.')
}

function onceOnTheClock(local: string, timeZone: string): Date | null {
  const read = readLocalTime(local, timeZone)
  return read.is === 'once' ? read.at : null
}

async function materialOf(form: FormData, address: string): Promise<Material> {
  const file = form.get('file')
  if (!(file instanceof File) || file.name === '') return { address }
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}
