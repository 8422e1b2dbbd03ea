import { longDate } from '#app/dates.ts'
import { keyed } from '#app/keyed.ts'
import { StatementTable } from '#app/statement/statement-table.tsx'
import type { Filing, Source, Statement } from '#lib/filing/filing.ts'
import { type EditHref, EditLink } from './edit-link.tsx'
import { ReadCall } from './read-call.tsx'
import { ReadCover } from './read-cover.tsx'
import { ReadSection } from './read-section.tsx'
import { SafeHarborChanges } from './safe-harbor-changes.tsx'
import { SourceLink, sourceHref } from './source-link.tsx'

interface Props {
  content: Filing
  /** The address of the edit page, while the draft is being edited; null while it is read. */
  edit: string | null
  /** The safe-harbor texts of the quarters before, the newest last. */
  safeHarbors: readonly { quarter: string; text: string }[]
}

/** Everything that was read of a filing, each thing with its way back into the source, or to where it is changed. */
export function ReadSide({ content, edit, safeHarbors }: Props) {
  const to: EditHref = edit === null ? null : (place) => `${edit}?place=${place}`
  const { calls, safeHarbor, statements } = content
  return (
    <div
      id="read"
      tabIndex={-1}
      className={`min-w-0 space-y-10 pt-6 pb-10 outline-none ${to ? 'editing' : ''}`}
    >
      <ReadCover content={content} to={to} />
      <Release content={content} to={to} />
      <ReadSection
        id="calls"
        title="Conference call"
        absent="No conference call was found."
        edit={
          <EditLink
            to={to}
            place={`calls.${calls.length}.gap`}
            name={calls.length > 0 ? 'another call' : 'a call'}
            verb="Add"
          />
        }
      >
        {keyed(calls).map(({ key, item, at }) => (
          <ReadCall key={key} call={item} at={at} to={to} />
        ))}
      </ReadSection>
      <ReadSection
        id="safe-harbor"
        title="Forward-looking statements"
        absent="No safe-harbor text was found."
        edit={
          <EditLink
            to={to}
            place="safeHarbor"
            name={safeHarbor ? 'Forward-looking statements' : 'them'}
            verb={safeHarbor ? 'Edit' : 'Add'}
          />
        }
      >
        {safeHarbor && (
          <>
            <Passage text={safeHarbor.text} source={safeHarbor.source} />
            <SafeHarborChanges text={safeHarbor.text} before={safeHarbors} />
          </>
        )}
      </ReadSection>
      {statements.length === 0 && <p className="notice caution">No statement was found.</p>}
      {keyed(statements).map(({ key, item, at }) => (
        <ReadStatement key={key} statement={item} at={at} currency={content.currency} to={to} />
      ))}
    </div>
  )
}

interface StatementProps {
  statement: Statement
  at: number
  currency: string | null
  to: EditHref
}

function ReadStatement({ statement, at, currency, to }: StatementProps) {
  const { kind, scale, audited, exhibit, title, lines } = statement
  const place = `statements.${at}`
  const editHref = to && {
    line: (line: number) => to(`${place}.lines.${line}`),
    column: (column: number) => to(`${place}.columns.${column}`),
  }
  return (
    <section aria-labelledby={`statement-${at + 1}`}>
      <StatementTable
        statement={statement}
        currency={currency}
        id={`statement-${at + 1}`}
        sourceHref={(line, column) =>
          to?.(`${place}.lines.${line}.cells.${column}`) ?? hrefOf(lines[line]?.cells[column]?.source)
        }
        editHref={editHref ?? undefined}
      />
      <p className="mt-2 text-note text-soft">
        {kind}, amounts times {scale.toLocaleString('en-US')}
        {audited !== null && (audited ? ', audited' : ', unaudited')}
        {exhibit && `, exhibit ${exhibit}`}
        <EditLink to={to} place={place} name={title} />
      </p>
    </section>
  )
}

const hrefOf = (source: Source | undefined) => (source ? sourceHref(source) : null)

function Release({ content, to }: { content: Filing; to: EditHref }) {
  const { release } = content
  const count = release?.paragraphs.length ?? 0
  return (
    <ReadSection
      id="release"
      title="Release"
      absent="No release was found."
      edit={!release && <EditLink to={to} place="release.headline" name="its headline" verb="Add" />}
    >
      {release && (
        <>
          <p className="font-serif text-lead">
            {release.headline ?? 'No headline was found.'}
            <EditLink to={to} place="release.headline" name="Headline" />
          </p>
          <p className="text-soft">
            {release.city ?? (to && 'No city')}
            <EditLink to={to} place="release.city" name="City of the dateline" />
            {release.city && release.date && ', '}
            {release.date ? longDate(release.date) : to && ' No date'}
            <EditLink to={to} place="release.date" name="Date of the dateline" />
            {!to && !release.city && !release.date && 'No dateline was found.'}
          </p>
          {keyed(release.paragraphs).map(({ key, item, at }) => (
            <Passage
              key={key}
              text={item.text}
              source={item.source}
              edit={<EditLink to={to} place={`release.paragraphs.${at}`} name={`Paragraph ${at + 1}`} />}
            />
          ))}
          {to && (
            <p className="-ml-2">
              <EditLink to={to} place={`release.paragraphs.${count}.gap`} name="a paragraph" verb="Add" />
            </p>
          )}
        </>
      )}
    </ReadSection>
  )
}

function Passage({ text, source, edit }: { text: string; source: Source; edit?: React.ReactNode }) {
  return (
    <p className="prose">
      <SourceLink source={source} /> {text}
      {edit}
    </p>
  )
}
