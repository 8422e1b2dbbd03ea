import type { Report } from '#db/schema.ts'

/** A fiscal quarter in the company's own numbering. */
export type Quarter = Pick<Report, 'fiscalYear' | 'fiscalQuarter'>

/** The address of a quarter's report: "2003-q2". */
export const quarterSlug = ({ fiscalYear, fiscalQuarter }: Quarter) => `${fiscalYear}-q${fiscalQuarter}`
