import { READER_FAILED, type Reading } from './parse-filing.ts'

/** What must hold of any reading of any bytes; the sentences say what does not. `length` is that of the text. */
export function faultsOf(reading: Reading, length: number): string[] {
  const { filing, fault } = reading
  if (fault === READER_FAILED) return ['a reader threw']
  if (fault)
    return /^[A-Z].{10,}\.$/.test(fault.message) ? [] : [`a fault without a sentence: ${fault.message}`]
  const faults: string[] = []
  for (const { columns, lines, title } of filing.statements) {
    for (const { cells, label } of lines) {
      if (cells.length !== columns.length)
        faults.push(`"${title}", "${label}": ${cells.length} cells for ${columns.length} columns`)
      for (const cell of cells) {
        if (cell?.value && !/^-?\d+(?:\.\d+)?$/.test(cell.value)) faults.push(`no decimal: ${cell.value}`)
      }
    }
  }
  for (const source of sourcesIn(filing)) {
    const [start, end] = source
    if (!(start >= 0 && start <= end && end <= length))
      faults.push(`a source out of the file: ${start}–${end} of ${length}`)
  }
  return faults.slice(0, 5)
}

function sourcesIn(value: unknown, found: [number, number][] = []): [number, number][] {
  if (Array.isArray(value)) for (const each of value) sourcesIn(each, found)
  else if (value !== null && typeof value === 'object') {
    for (const [key, each] of Object.entries(value)) {
      if (key === 'source' && Array.isArray(each)) found.push(each as [number, number])
      else if (key === 'sources' && Array.isArray(each))
        found.push(...(each.filter(Array.isArray) as [number, number][]))
      else sourcesIn(each, found)
    }
  }
  return found
}
