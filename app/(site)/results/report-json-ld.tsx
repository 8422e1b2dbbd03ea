import type { LiveReport } from '#db/queries/reports.ts'
import type { Company } from '#db/schema.ts'
import { siteUrl } from '#lib/environment/site-url.ts'
import { reportJsonLd } from '#lib/syndication/json-ld.ts'
import { JsonLd } from '../json-ld.tsx'
import { quarterName } from '../quarter-name.ts'

export function ReportJsonLd({ report, company }: { report: LiveReport; company: Company | null }) {
  if (!company) return null
  return <JsonLd thing={reportJsonLd({ ...report, name: quarterName(report) }, company, siteUrl())} />
}
