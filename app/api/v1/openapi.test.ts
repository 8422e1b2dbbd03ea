import assert from 'node:assert/strict'
import { test } from 'node:test'
import { validate } from '@readme/openapi-parser'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describeInterface } from './openapi.ts'

const described = () => describeInterface('Harbor Lights', 'https://ir.harbor.example')

test('The description of the interface is valid OpenAPI', async () => {
  const result = await new Validator().validate(described())
  assert.ok(result.valid, JSON.stringify(result))
})

test('A second parser finds it valid too, with every reference in its place', async () => {
  const check = (described: object) => validate(described as Parameters<typeof validate>[0])
  const result = await check(described())
  assert.ok(result.valid, JSON.stringify(result))
  const broken = described()
  Object.assign(broken.paths['/'].get.responses, { '200': { $ref: '#/components/responses/None' } })
  assert.equal((await check(structuredClone(broken))).valid, false)
})
