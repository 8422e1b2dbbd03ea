import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contains, div, lastPlace, mul, overlaps, printedInterval, sub } from './interval.ts'

test('a margin printed to a tenth of a percent agrees with the thousands it was computed from', () => {
  const profit = printedInterval('1760000', lastPlace(0, 1000))
  const sales = printedInterval('7537000', lastPlace(0, 1000))
  const margin = div(profit, sales)
  const printed = printedInterval('0.233', lastPlace(3, 1))
  assert.ok(margin && overlaps(margin, printedInterval('0.2335', lastPlace(4, 1))))
  assert.ok(margin && !overlaps(margin, printedInterval('0.243', lastPlace(3, 1))))
  assert.ok(margin && !overlaps(margin, { low: printed.low.minus(1), high: printed.low }))
})

test('a divisor that may be zero gives no quotient', () => {
  assert.equal(div(printedInterval('5', lastPlace(0, 1)), printedInterval('0', lastPlace(0, 1))), null)
})

test('a product takes its ends from the right corners', () => {
  const product = mul(printedInterval('-2', lastPlace(0, 1)), printedInterval('3', lastPlace(0, 1)))
  assert.equal(product.low.toFixed(), '-8.75')
  assert.equal(product.high.toFixed(), '-3.75')
  assert.ok(contains(sub(product, product), '0'))
})

test('a quotient lies between the quotients of the ends, whatever their signs', () => {
  const unit = lastPlace(0, 1)
  for (const [a, b] of [
    ['7', '3'],
    ['-7', '3'],
    ['7', '-3'],
    ['-7', '-3'],
    ['0', '3'],
  ] as const) {
    const quotient = div(printedInterval(a, unit), printedInterval(b, unit))
    assert.ok(quotient)
    for (const x of [Number(a) - 0.5, Number(a) + 0.5])
      for (const y of [Number(b) - 0.5, Number(b) + 0.5])
        assert.ok(
          Number(quotient.low) <= x / y + 1e-12 && Number(quotient.high) >= x / y - 1e-12,
          `${x}/${y}`,
        )
  }
})
