import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Column, Line, Statement } from '../filing.ts'
import type { InlineFact } from '../tree.ts'
import { applyFacts } from './apply-facts.ts'

const column: Column = { label: '2031', end: null, months: null, weeks: null, role: 'period' }

function statement(lines: Line[]): Statement {
  return { kind: 'income', title: '', exhibit: null, audited: null, scale: 1, columns: [column], lines }
}

function line(printed: string, value: string | null, source: [number, number]): Line {
  return { label: 'x', depth: 0, concept: 'Guess', unit: null, cells: [{ value, printed, source }] }
}

function fact(
  name: string,
  value: string,
  source: [number, number],
  rest: Partial<InlineFact> = {},
): InlineFact {
  return {
    name,
    value,
    unit: 'USD',
    decimals: -6,
    start: '2031-01-01',
    end: '2031-03-31',
    dimensions: [],
    source,
    ...rest,
  }
}

test('A tagged cell has the value of its fact and keeps the sign that is printed', () => {
  const [read] = applyFacts(
    [statement([line('5', '5', [100, 101]), line('(7)', '-7', [200, 203])])],
    [
      fact('us-gaap:NetIncomeLoss', '5000000', [100, 101]),
      fact('us-gaap:PaymentsOfDividends', '7000000', [201, 202]),
    ],
  )
  assert.deepEqual(
    read?.lines.map(({ concept, unit, cells }) => [concept, unit, cells[0]?.value]),
    [
      ['NetIncomeLoss', 'USD', '5000000'],
      ['PaymentsOfDividends', 'USD', '-7000000'],
    ],
  )
  assert.deepEqual(read?.columns, [{ ...column, end: '2031-03-31', months: 3 }])
})

test('A company’s own name, or that of a segment, is no us-gaap name of the line', () => {
  const [read] = applyFacts(
    [statement([line('1', '1', [0, 1]), line('2', '2', [10, 11]), line('3', '3', [20, 21])])],
    [
      fact('mill:Flour', '1', [0, 1]),
      fact('us-gaap:Revenues', '2', [10, 11], { dimensions: ['srt:ProductOrServiceAxis=mill:FlourMember'] }),
    ],
  )
  assert.deepEqual(
    read?.lines.map((each) => each.concept),
    [null, null, 'Guess'],
  )
})

test('A column of instants has no months', () => {
  const [read] = applyFacts(
    [statement([line('1', '1', [0, 1])])],
    [fact('us-gaap:Assets', '1', [0, 1], { start: null })],
  )
  assert.deepEqual(read?.columns, [{ ...column, end: '2031-03-31' }])
})

test('Without facts nothing changes', () => {
  const statements = [statement([line('1', '1', [0, 1])])]
  assert.deepEqual(applyFacts(statements, []), statements)
})
