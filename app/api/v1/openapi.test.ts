import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describeInterface } from './openapi.ts'

test('The description of the interface is valid OpenAPI', async () => {
  const result = await new Validator().validate(
    describeInterface('Harbor Lights', 'https://ir.harbor.example'),
  )
  assert.ok(result.valid, JSON.stringify(result))
})
