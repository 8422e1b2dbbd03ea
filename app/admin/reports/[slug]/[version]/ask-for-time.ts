import { dateAndTime } from '#app/dates.ts'
import { embargoWarnings, readLocalTime } from '#lib/publication/time/embargo-time.ts'
import { type FormAnswer, refusal } from '../../../form-answer.ts'

/** The time that a form gives, or what has to be asked about it first. */
export function askForTime(
  form: FormData,
  timeZone: string,
  mic: string | null,
): { at: Date } | { answer: FormAnswer } {
  const local = String(form.get('time') ?? '')
  const read = readLocalTime(local, timeZone)
  if (read.is === 'no time') return { answer: refusal('Give a date and a time.') }
  if (read.is === 'once') return warned(form, read.at, mic)
  const candidates = read.is === 'twice' ? [read.earlier, read.later] : [read.before, read.after]
  // Whoever accepted a warning for one of the two has chosen it.
  const answers = [form.get('which'), form.get('accepted')]
  const chosen = candidates.find((at) => answers.includes(at.toISOString()))
  return chosen ? warned(form, chosen, mic) : { answer: which(read.is, candidates, timeZone) }
}

function which(is: 'twice' | 'skipped', candidates: Date[], timeZone: string): FormAnswer {
  const sentence =
    is === 'twice'
      ? 'The clocks go back that night, so this time comes twice. Which one?'
      : 'The clocks go forward that night, so this time does not exist. Which one is meant?'
  const options = candidates.map((at) => ({
    value: at.toISOString(),
    label: `${dateAndTime(at, timeZone)} (${at.toISOString().slice(11, 16)} UTC)`,
  }))
  return { ok: false, sentences: [sentence], question: { name: 'which', options } }
}

/** What there is to warn of has to be accepted, for this very time. */
function warned(form: FormData, at: Date, mic: string | null): { at: Date } | { answer: FormAnswer } {
  const sentences = embargoWarnings(at, mic)
  const value = at.toISOString()
  if (sentences.length === 0 || form.get('accepted') === value) return { at }
  const options = [{ value, label: 'Keep this time all the same' }]
  return { answer: { ok: false, sentences, question: { name: 'accepted', options } } }
}
