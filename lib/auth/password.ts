import { hash, verify } from '@node-rs/argon2'

// OWASP Password Storage Cheat Sheet: Argon2id with 19 MiB, two passes, one lane.
// Algorithm 2 is Argon2id; the package's enum cannot be imported under type stripping.
const STRENGTH = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** NIST SP 800-63B-4 § 3.1.1.2: length is what counts, no rules of composition. */
export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 256

/** Argon2id in PHC form. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), STRENGTH)
}

/** Whether a password fits a hash. Takes as long when there is no hash to fit, so that time does not tell who exists. */
export async function passwordFits(password: string, passwordHash: string | null): Promise<boolean> {
  const given = password.normalize('NFKC').slice(0, LONGEST_PASSWORD)
  if (!passwordHash) {
    await verify(await decoy, given)
    return false
  }
  return verify(passwordHash, given)
}

const decoy = hashPassword('nobody signs in with this')
