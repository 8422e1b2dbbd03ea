import { type Environment, readEnvironment } from './environment.ts'

let kept: Environment | undefined

/**
 * The settings of this process, which do not change while it runs. Throws where one is at fault, which `npm start`
 * finds first.
 */
export function currentEnvironment(): Environment {
  kept ??= readOrThrow()
  return kept
}

function readOrThrow(): Environment {
  const read = readEnvironment(process.env)
  if ('faults' in read) throw new Error(read.faults.join(' '))
  return read.environment
}
