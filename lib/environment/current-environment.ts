import { type Environment, readEnvironment } from './environment.ts'

/** The settings of this process. Throws where one is at fault, which `npm start` finds first. */
export function currentEnvironment(): Environment {
  const read = readEnvironment(process.env)
  if ('faults' in read) throw new Error(read.faults.join(' '))
  return read.environment
}
