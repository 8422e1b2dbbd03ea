import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readHtml } from '../html/read-html.ts'
import { scaled, transformNumber, transformText } from './transforms.ts'

const HEADER = `<div style="display:none"><ix:header><ix:hidden><ix:nonNumeric name="dei:EntityCentralIndexKey" contextRef="q">0000000042</ix:nonNumeric></ix:hidden><ix:resources>
<xbrli:context id="q"><xbrli:entity><xbrli:identifier>42</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:startDate>2031-01-01</xbrli:startDate><xbrli:endDate>2031-03-31</xbrli:endDate></xbrli:period></xbrli:context>
<xbrli:context id="i"><xbrli:entity><xbrli:segment><xbrldi:explicitMember dimension="us-gaap:EquityAxis">us-gaap:CommonStockMember</xbrldi:explicitMember></xbrli:segment></xbrli:entity><xbrli:period><xbrli:instant>2031-03-31</xbrli:instant></xbrli:period></xbrli:context>
<xbrli:unit id="u"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit>
<xbrli:unit id="p"><xbrli:divide><xbrli:unitNumerator><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unitNumerator><xbrli:unitDenominator><xbrli:measure>xbrli:shares</xbrli:measure></xbrli:unitDenominator></xbrli:divide></xbrli:unit>
</ix:resources></ix:header></div>`

test('A fact has its exact value, unit, period and dimensions, and its cell names it', () => {
  const html = `${HEADER}<table><tr><td>Loss</td><td>(<ix:nonFraction name="us-gaap:NetIncomeLoss" contextRef="q" unitRef="u" decimals="-3" scale="3" sign="-" format="ixt:num-dot-decimal">1,234.5</ix:nonFraction>)</td></tr>
<tr><td>Stock</td><td><ix:nonFraction name="us-gaap:CommonStockValue" contextRef="i" unitRef="p" decimals="2" format="ixt:fixed-zero">—</ix:nonFraction></td></tr></table>`
  const { blocks, facts } = readHtml(html, 0, html.length)
  assert.deepEqual(
    facts.map(({ source, ...fact }) => fact),
    [
      { name: 'dei:EntityCentralIndexKey', value: '0000000042', unit: null, decimals: null, start: '2031-01-01', end: '2031-03-31', dimensions: [] },
      { name: 'us-gaap:NetIncomeLoss', value: '-1234500', unit: 'USD', decimals: -3, start: '2031-01-01', end: '2031-03-31', dimensions: [] },
      { name: 'us-gaap:CommonStockValue', value: '0', unit: 'USD/share', decimals: 2, start: null, end: '2031-03-31', dimensions: ['us-gaap:EquityAxis=us-gaap:CommonStockMember'] },
    ], // biome-ignore format: a table
  )
  const grid = blocks.find((block) => block.kind === 'grid')
  assert.deepEqual(grid?.kind === 'grid' && grid.rows.map((row) => row.cells[1]?.facts), [[1], [2]])
  const source = facts[1]?.source
  assert.equal(Array.isArray(source) && html.slice(source[0], source[1]), '1,234.5')
})

test('A text that goes on elsewhere is one fact', () => {
  const html =
    '<p><ix:nonNumeric name="x:Note" contextRef="q" continuedAt="c1">First </ix:nonNumeric></p><p><ix:continuation id="c1">part</ix:continuation></p>'
  assert.deepEqual(
    readHtml(html, 0, html.length).facts.map((fact) => fact.value),
    ['First part'],
  )
})

test('Numbers are transformed as their format says', () => {
  assert.equal(transformNumber('1,234.50', 'ixt:numdotdecimal'), '1234.50')
  assert.equal(transformNumber('1.234,50', 'ixt:num-comma-decimal'), '1234.50')
  assert.equal(transformNumber('—', 'ixt:zerodash'), '0')
  assert.equal(transformNumber('twenty-three', 'ixt-sec:numwordsen'), '23')
  assert.equal(transformNumber('n/a', ''), null)
})

test('Scale moves the decimal point exactly', () => {
  assert.equal(scaled('0.07', 6, false), '70000')
  assert.equal(scaled('12.345', -2, false), '0.12345')
  assert.equal(scaled('90071992547409931', 6, true), '-90071992547409931000000')
  assert.equal(scaled('0', 3, true), '0')
})

test('Dates become ISO dates', () => {
  assert.equal(transformText('July 1, 2023', 'ixt:date-monthname-day-year-en'), '2023-07-01')
  assert.equal(transformText('03/04/2031', 'ixt:datemonthdayyear'), '2031-03-04')
  assert.equal(transformText('☒', 'ixt-sec:boolballotbox'), 'true')
})
