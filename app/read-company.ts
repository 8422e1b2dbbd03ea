import { cache } from 'react'
import { getDb } from '#db/client.ts'
import { getCompany } from '#db/queries/company.ts'

/** The company, read once for all parts of a page. */
export const readCompany = cache(() => getCompany(getDb()))
