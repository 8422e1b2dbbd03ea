'use server'

import { refresh } from 'next/cache'
import { getDb } from '#db/client.ts'
import { sendAgain } from '#lib/alerts/send-again.ts'
import { currentPerson } from '#lib/auth/current-person.ts'
import { answerTo, type FormAnswer, SIGNED_OUT } from '../../form-answer.ts'

export async function sendMailAgain(mailId: number, _before: FormAnswer): Promise<FormAnswer> {
  const person = await currentPerson()
  if (!person) return SIGNED_OUT
  const told = sendAgain(getDb(), person, mailId, new Date())
  refresh()
  return answerTo(told, () => 'Queued: it goes out within a second or two.')
}
