import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOtherCompany } from './other-company.ts'

const ours = { name: 'Lantern Cable Company', cik: '99177', commissionFileNumber: '000-99177' }
const nobody = { name: null, cik: null, commissionFileNumber: null }

test('numbers decide, however they are padded', () => {
  assert.equal(isOtherCompany({ ...nobody, cik: '0000099177', name: 'Anything' }, ours), false)
  assert.equal(isOtherCompany({ ...nobody, commissionFileNumber: '0-99177' }, ours), false)
  assert.equal(isOtherCompany({ ...nobody, commissionFileNumber: '1-99177', name: ours.name }, ours), true)
})

test('names decide where no number does, without case and legal form', () => {
  const unnumbered = { ...ours, cik: null, commissionFileNumber: null }
  assert.equal(isOtherCompany({ ...nobody, name: 'LANTERN CABLE CO.' }, unnumbered), false)
  assert.equal(isOtherCompany({ ...nobody, name: 'Quarry & Sons' }, unnumbered), true)
})

test('a filing that names nobody is taken as our own, and so is any before the portal is somebody’s', () => {
  assert.equal(isOtherCompany(nobody, ours), false)
  assert.equal(isOtherCompany({ ...nobody, name: 'Quarry & Sons' }, null), false)
})
