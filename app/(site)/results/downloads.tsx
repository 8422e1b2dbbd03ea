import type { LiveReport } from '#db/queries/reports.ts'

const COMPUTED = [
  { file: 'statements.xlsx', name: 'Statements, spreadsheet', kind: 'XLSX' },
  { file: 'statements.csv', name: 'Statements, plain table', kind: 'CSV' },
  { file: 'report.json', name: 'All that was read', kind: 'JSON' },
  { file: 'xbrl.json', name: 'Facts, xBRL', kind: 'xBRL-JSON' },
]

/** The filing as it was filed, and the same figures for machines. */
export function Downloads({ report, current }: { report: LiveReport; current: boolean }) {
  const base = current
    ? `/results/${report.slug}/downloads`
    : `/results/${report.slug}/versions/${report.versionNumber}/downloads`
  return (
    <section aria-labelledby="downloads" className="print:hidden">
      <h2 id="downloads" className="label mb-2">
        Downloads
      </h2>
      <ul>
        <li>
          <a href={`${base}/original`} className="inline-block py-0.5">
            The filing as filed
          </a>{' '}
          <span className="text-soft">
            {report.content.form ?? report.fileName.split('.').at(-1)?.toUpperCase()}
          </span>
        </li>
        {COMPUTED.map(({ file, name, kind }) => (
          <li key={file}>
            <a href={`${base}/${file}`} className="inline-block py-0.5">
              {name}
            </a>{' '}
            <span className="text-soft">{kind}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
