import type { LiveReportEntry } from '#db/queries/reports.ts'

/** What the interface tells of every report. */
export function reportShape(report: LiveReportEntry, site: string) {
  const address = `${site}/results/${report.slug}`
  return {
    quarter: report.slug,
    fiscalYear: report.fiscalYear,
    fiscalQuarter: report.fiscalQuarter,
    periodEnd: report.periodEnd,
    headline: report.headline,
    version: report.versionNumber,
    correctionReason: report.correctionReason,
    publishedAt: report.liveAt.toISOString(),
    sha256: report.sha256,
    links: {
      self: `${site}/api/v1/reports/${report.slug}`,
      page: address,
      original: `${address}/downloads/original`,
      csv: `${address}/downloads/statements.csv`,
      xlsx: `${address}/downloads/statements.xlsx`,
      xbrl: `${address}/downloads/xbrl.json`,
    },
  }
}
