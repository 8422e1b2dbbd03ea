import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '#db/schema.ts'
import type { Standing } from '#lib/publication/standing.ts'
import { waitedFor } from './waited-for.ts'

const someone = (id: number, name: string, role: Person['role']): Person => ({
  id,
  name,
  role,
  email: `${id}@example.com`,
  passwordHash: '',
  createdAt: new Date(0),
  disabledAt: null,
})

const ADA = someone(1, 'Ada', 'admin')
const BO = someone(2, 'Bo', 'approver')
const CY = someone(3, 'Cy', 'author')
const REVIEW: Standing = { is: 'in review', since: new Date(0) }

const wait = (standing: Standing, people: Person[], onePersonMode = false, editors: number[] = []) =>
  waitedFor({ standing, version: { author: 1, authorName: 'Ada' }, editors, people, onePersonMode })

test('who may approve is waited for by name, without who wrote or edited the version', () => {
  assert.equal(wait({ is: 'draft' }, [ADA, BO]), 'Ada, to submit it')
  assert.equal(wait(REVIEW, [ADA, BO, CY]), 'Bo, to approve it')
  assert.equal(wait(REVIEW, [ADA, BO, someone(4, 'Di', 'admin')]), 'Bo or Di, to approve it')
  assert.equal(wait(REVIEW, [ADA, BO, someone(4, 'Di', 'admin')], false, [4]), 'Bo, to approve it')
  assert.equal(wait(REVIEW, [ADA, CY]), 'Somebody who may approve it: invite an approver')
})

test('in one-person mode the author may approve', () => {
  assert.equal(wait({ is: 'draft' }, [ADA], true), 'Ada, to review and approve it')
  assert.equal(wait(REVIEW, [ADA], true), 'Ada, to approve it')
})

test('many are counted, and a public report waits for nobody', () => {
  const many = [4, 5, 6, 7].map((id) => someone(id, `P${id}`, 'approver'))
  assert.equal(wait(REVIEW, many), 'One of 4 people, to approve it')
  const publication = { liveAt: new Date(0) } as Extract<Standing, { is: 'live' }>['publication']
  assert.equal(wait({ is: 'live', publication }, many), null)
  assert.equal(wait({ is: 'scheduled', publication }, many), 'The clock')
})
