import { shortDate } from '#app/dates.ts'
import { columnHead, durationHead } from '#app/statement/column-heads.ts'
import { typesetFigure } from '#app/statement/typeset-figure.ts'
import { unitsSaidOnce } from '#app/statement/units-said-once.ts'
import type { LiveReport } from '#db/queries/reports.ts'
import type { Company, Logo } from '#db/schema.ts'
import { type KeyFigure, keyFigures } from '#lib/syndication/key-figures.ts'
import { quarterName } from '../quarter-name.ts'
import { changeInWords } from './key-figures.tsx'

export const PICTURE_SIZE = { width: 1200, height: 630 }

const [PAPER, INK, SOFT] = ['#fdfcfa', '#1b1d21', '#565b63']

interface PictureProps {
  report: LiveReport
  company: Company | null
  logo: Pick<Logo, 'bytes' | 'mediaType' | 'width' | 'height'> | null
}

/** Headline and key figures as a link preview shows them: the colours of the light scheme, in large type. */
export function ReportPicture({ report, company, logo }: PictureProps) {
  const figures = keyFigures(report.content).slice(0, 4)
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        width: '100%',
        height: '100%',
        padding: 64,
        background: PAPER,
        color: INK,
        fontFamily: 'sans',
      }}
    >
      <div style={{ display: 'flex', justifyContent: 'space-between', fontSize: 30 }}>
        {logo ? (
          <DrawnLogo logo={logo} />
        ) : (
          <div style={{ fontFamily: 'serif' }}>{drawable(company?.name ?? '')}</div>
        )}
        <div style={{ color: SOFT }}>{quarterName(report)}</div>
      </div>
      <div
        style={{ display: 'flex', fontFamily: 'serif', fontSize: 58, lineHeight: 1.15, textWrap: 'balance' }}
      >
        {shortened(report.content.release?.headline ?? `${quarterName(report)} results`)}
      </div>
      <Figures figures={figures} report={report} />
    </div>
  )
}

const LOGO_HEIGHT = 64

function DrawnLogo({ logo }: { logo: NonNullable<PictureProps['logo']> }) {
  const src = `data:${logo.mediaType};base64,${logo.bytes.toString('base64')}`
  const width = Math.round((logo.width / logo.height) * LOGO_HEIGHT)
  // biome-ignore lint/performance/noImgElement: drawn into a picture, not onto a page
  return <img src={src} alt="" width={width} height={LOGO_HEIGHT} />
}

function Figures({ figures, report }: { figures: KeyFigure[]; report: LiveReport }) {
  const [first] = figures
  const statement = first && report.content.statements[first.place.statement]
  if (!first || !statement) return <div />
  const units = unitsSaidOnce({ ...statement, audited: null }, report.content.currency)
  const period = [durationHead(first.column), columnHead(first.column)].filter(Boolean).join(' ')
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 18 }}>
      <div style={{ fontSize: 22, color: SOFT }}>{`${period}. ${units}`}</div>
      <div style={{ display: 'flex', gap: 36 }}>
        {figures.map((figure) => (
          <Figure key={figure.name} figure={figure} />
        ))}
      </div>
    </div>
  )
}

function Figure({ figure }: { figure: KeyFigure }) {
  const earlier = figure.earlier
  const when =
    figure.column.months === null && earlier?.column.end ? ` at ${shortDate(earlier.column.end)}` : ''
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        flex: 1,
        borderTop: `2px solid ${INK}`,
        paddingTop: 12,
      }}
    >
      <div
        style={{
          fontSize: 22,
          color: SOFT,
          whiteSpace: 'nowrap',
          overflow: 'hidden',
          textOverflow: 'ellipsis',
        }}
      >
        {drawable(figure.label)}
      </div>
      <div style={{ fontFamily: 'serif', fontSize: 52 }}>{typesetFigure(figure.cell, figure.unit).text}</div>
      <div style={{ fontSize: 18, color: SOFT }}>
        {earlier
          ? `${changeInWords(earlier.change)} ${typesetFigure(earlier.cell, figure.unit).text}${when}`
          : ''}
      </div>
    </div>
  )
}

const LONGEST = 110

function shortened(headline: string): string {
  const text = drawable(headline)
  return text.length <= LONGEST ? text : `${text.slice(0, text.lastIndexOf(' ', LONGEST))}…`
}

/** What the faces have glyphs for. For others the drawing library would ask a font server of somebody else. */
const drawable = (text: string) =>
  text
    .normalize('NFC')
    .replaceAll(/[^\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018-\u201d\u2022\u2026\u20ac\u2122]/g, '')
