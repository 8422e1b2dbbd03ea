import { longDate } from '#app/dates.ts'
import { keyed } from '#app/keyed.ts'
import { StatementTable } from '#app/statement/statement-table.tsx'
import type { ConferenceCall, Filing, Source } from '#lib/filing/filing.ts'
import { type EditHref, EditLink, EditStatement } from './edit-links.tsx'
import { SourceLink, sourceHref } from './source-link.tsx'

interface Props {
  content: Filing
  /** The address of the edit page, while the draft is being edited; null while it is read. */
  edit: string | null
}

/** Everything that was read of a filing, each thing with its way back into the source, or to where it is changed. */
export function ReadSide({ content, edit }: Props) {
  const to: EditHref = edit === null ? null : (place) => `${edit}?place=${place}`
  return (
    <div id="read" className="min-w-0 space-y-10 pt-6 pb-10">
      <Cover content={content} />
      <Release content={content} to={to} />
      <Section id="calls" title="Conference call" absent="No conference call was found.">
        {keyed(content.calls).map(({ key, item, at }) => (
          <Call key={key} call={item} at={at} to={to} />
        ))}
      </Section>
      <Section id="safe-harbor" title="Forward-looking statements" absent="No safe-harbor text was found.">
        {content.safeHarbor && (
          <Passage
            text={content.safeHarbor.text}
            source={content.safeHarbor.source}
            edit={<EditLink to={to} place="safeHarbor" name="Forward-looking statements" />}
          />
        )}
      </Section>
      {content.statements.length === 0 && <p className="notice caution">No statement was found.</p>}
      {keyed(content.statements).map(({ key, item, at }) => (
        <section key={key} aria-labelledby={`statement-${at + 1}`}>
          <StatementTable
            statement={item}
            currency={content.currency}
            id={`statement-${at + 1}`}
            sourceHref={(line, column) =>
              to?.(`statements.${at}.lines.${line}.cells.${column}`) ??
              hrefOf(item.lines[line]?.cells[column]?.source)
            }
          />
          {edit !== null && <EditStatement action={edit} statement={item} at={at} />}
          <p className="mt-2 text-note text-soft">
            {item.kind}, amounts times {item.scale.toLocaleString('en-US')}
            {item.audited !== null && (item.audited ? ', audited' : ', unaudited')}
            {item.exhibit && `, exhibit ${item.exhibit}`}
          </p>
        </section>
      ))}
    </div>
  )
}

const hrefOf = (source: Source | undefined) => (source ? sourceHref(source) : null)

function Cover({ content }: { content: Filing }) {
  const { registrant, period } = content
  const rows: [name: string, value: string | null][] = [
    ['Form', content.form],
    ['Items', content.items.join(', ') || null],
    ['Report date', content.reportDate && longDate(content.reportDate)],
    ['Registrant', registrant.name],
    ['Commission file number', registrant.commissionFileNumber],
    ['CIK', registrant.cik],
    ['Employer identification', registrant.employerId],
    ['State', registrant.stateOfIncorporation],
    ['Telephone', registrant.phone],
    [
      'Period',
      period && [period.label, period.end && `ended ${longDate(period.end)}`].filter(Boolean).join(', '),
    ],
    ['Currency', content.currency],
    ...content.exhibits.map(({ number, description }): [string, string | null] => [
      `Exhibit ${number}`,
      description ?? 'no description',
    ]),
  ]
  return (
    <section aria-labelledby="cover">
      <h2 id="cover" className="mb-3">
        Cover
      </h2>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1">
        {keyed(rows).map(({ key, item: [name, value] }) => (
          <div key={key} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-soft">{name}</dt>
            <dd>{value ?? <span className="text-soft">not found</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Release({ content, to }: { content: Filing; to: EditHref }) {
  const { release } = content
  return (
    <Section id="release" title="Release" absent="No release was found.">
      {release && (
        <>
          <p className="font-serif text-lead">
            {release.headline ?? 'No headline was found.'}
            <EditLink to={to} place="release.headline" name="Headline" />
          </p>
          <p className="text-soft">
            {[release.city, release.date && longDate(release.date)].filter(Boolean).join(', ') ||
              'No dateline was found.'}
            <EditLink to={to} place="release.city" name="City of the dateline" />
            <EditLink to={to} place="release.date" name="Date of the dateline" />
          </p>
          {keyed(release.paragraphs).map(({ key, item, at }) => (
            <Passage
              key={key}
              text={item.text}
              source={item.source}
              edit={<EditLink to={to} place={`release.paragraphs.${at}`} name={`Paragraph ${at + 1}`} />}
            />
          ))}
        </>
      )}
    </Section>
  )
}

function Passage({ text, source, edit }: { text: string; source: Source; edit: React.ReactNode }) {
  return (
    <p className="prose">
      <SourceLink source={source} /> {text}
      {edit}
    </p>
  )
}

function Call({ call, at, to }: { call: ConferenceCall; at: number; to: EditHref }) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1">
      <dt className="text-soft">Begins</dt>
      <dd>
        {call.start ?? 'not found'} {call.timeZone && `(${call.timeZone})`}{' '}
        <SourceLink source={call.source} />
        <EditLink to={to} place={`calls.${at}.start`} name="Beginning of the call" />
      </dd>
      {keyed(call.phones).map(({ key, item }) => (
        <div key={key} className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-soft">
            {item.for === 'live' ? 'Dial in' : 'Replay'}
            {item.audience && `, ${item.audience}`}
          </dt>
          <dd>
            {item.printed} <span className="text-soft">({item.number})</span>
            {item.passcode && `, passcode ${item.passcode}`}
          </dd>
        </div>
      ))}
      <dt className="text-soft">Webcast</dt>
      <dd className="[overflow-wrap:anywhere]">
        {call.webcast ?? 'not found'}
        <EditLink to={to} place={`calls.${at}.webcast`} name="Webcast" />
      </dd>
      <dt className="text-soft">Replay until</dt>
      <dd>
        {call.replayUntil ?? 'not found'}
        <EditLink to={to} place={`calls.${at}.replayUntil`} name="End of the replay" />
      </dd>
    </dl>
  )
}

interface SectionProps {
  id: string
  title: string
  absent: string
  children: React.ReactNode
}

function Section({ id, title, absent, children }: SectionProps) {
  const isAbsent = children === null || (Array.isArray(children) && children.length === 0)
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-3">
        {title}
      </h2>
      <div className="space-y-4">{isAbsent ? <p className="text-soft">{absent}</p> : children}</div>
    </section>
  )
}
