import { unzipSync, zipSync } from 'fflate'
import writeExcelFile, { type Cell as SheetCell } from 'write-excel-file/universal'

/** A sheet of a workbook: text, and figures as exact decimals in their unit. */
export interface Sheet {
  name: string
  rows: readonly (readonly SheetValue[])[]
  /** Of how many rows at the top stay in sight. */
  headRows: number
}

export type SheetValue =
  | null
  | string
  | { text: string; bold?: boolean; indent?: number }
  | { amount: string; places: number; percent?: boolean; bold?: boolean }

/** Writes a workbook (XLSX): numbers are numbers, negatives in parentheses, one sheet each. */
export async function workbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const names = sheetNames(sheets.map((sheet) => sheet.name))
  const blob = await writeExcelFile(
    sheets.map((sheet, at) => ({
      sheet: names[at],
      data: sheet.rows.map((row) => row.map(sheetCell)),
      columns: [{ width: 52 }, ...Array.from({ length: widest(sheet) - 1 }, () => ({ width: 18 }))],
      stickyRowsCount: sheet.headRows,
      stickyColumnsCount: 1,
    })),
  ).toBlob()
  return timeless(new Uint8Array(await blob.arrayBuffer()))
}

/** The same workbook at any time has the same bytes: readers ask whether theirs is still the one, and for parts of it. */
function timeless(zipped: Uint8Array): Uint8Array {
  // Without a zone, as a ZIP's times are: the earliest that it knows.
  const mtime = new Date(1980, 0, 1)
  return zipSync(unzipSync(zipped), { mtime })
}

const widest = (sheet: Sheet) => Math.max(1, ...sheet.rows.map((row) => row.length))

function sheetCell(value: SheetValue): SheetCell | null {
  if (value === null) return null
  if (typeof value === 'string') return { value, type: String }
  if ('text' in value) {
    return { value: value.text, type: String, indent: value.indent ?? 0, ...weight(value.bold) }
  }
  return {
    value: Number(value.amount),
    type: Number,
    format: numberFormat(value.places, value.percent ?? false),
    ...weight(value.bold),
  }
}

const weight = (bold: boolean | undefined) => (bold ? ({ fontWeight: 'bold' } as const) : {})

/** An accountant's format: `#,##0.00_);(#,##0.00)`. */
function numberFormat(places: number, percent: boolean): string {
  const digits = `#,##0${places > 0 ? `.${'0'.repeat(places)}` : ''}${percent ? '"%"' : ''}`
  return `${digits}_);(${digits})`
}

/** Names that a workbook allows: at most 31 characters, none of []:*?/\, no two alike in any case. */
function sheetNames(titles: readonly string[]): string[] {
  const names: string[] = []
  for (const title of titles) {
    const base =
      title
        .replaceAll(/[[\]:*?/\\']/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim() || 'Sheet'
    const taken = (name: string) => names.some((other) => other.toLowerCase() === name.toLowerCase())
    let name = base.slice(0, 31).trim()
    for (let count = 2; taken(name); count += 1)
      name = `${base.slice(0, 31 - ` ${count}`.length).trim()} ${count}`
    names.push(name)
  }
  return names
}
