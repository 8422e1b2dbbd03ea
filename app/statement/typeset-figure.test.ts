import assert from 'node:assert/strict'
import { test } from 'node:test'
import { typesetFigure } from './typeset-figure.ts'

const set = (printed: string, value: string | null, unit = 'USD') => typesetFigure({ printed, value }, unit)

test('The currency sign is dropped and the digits stay as printed', () => {
  assert.deepEqual(set('$ 8,417', '8417000'), { text: '8,417', negative: false, decimals: 0 })
  assert.deepEqual(set('1234.5', '1234500'), { text: '1,234.5', negative: false, decimals: 1 })
  assert.deepEqual(set('$ 8,417 (1)', '8417000'), { text: '8,417', negative: false, decimals: 0 })
})

test('A negative stands in parentheses however it was printed', () => {
  assert.equal(set('$ (991)', '-991000').text, '(991)')
  assert.equal(set('-991', '-991000').text, '(991)')
  assert.equal(set('$(0.13)', '-0.13', 'USD/share').text, '(0.13)')
  assert.equal(set('(.13)', '-0.13', 'USD/share').text, '(0.13)')
})

test('A positive figure that is printed in parentheses follows its value', () => {
  assert.equal(set('(5)', '5').text, '5')
})

test('A printed dash stays a dash and a printed zero a zero', () => {
  assert.equal(set('-', '0').text, '—')
  assert.equal(set('$ —', '0').text, '—')
  assert.equal(set('0', '0').text, '0')
})

test('A percentage keeps its sign inside the parentheses', () => {
  assert.equal(set('23.3%', '23.3', 'percent').text, '23.3%')
  assert.equal(set('(1.5)%', '-1.5', 'percent').text, '(1.5%)')
})

test('What is no number is set as it is printed', () => {
  assert.deepEqual(set('n/m', null), { text: 'n/m', negative: false, decimals: 0 })
})
