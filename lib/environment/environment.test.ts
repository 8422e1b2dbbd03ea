import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readEnvironment } from './environment.ts'

test('without any variable, it serves on port 3000 under localhost', () => {
  assert.deepEqual(readEnvironment({}), {
    environment: {
      PORT: 3000,
      DATABASE_PATH: '.openbell/openbell.sqlite',
      SITE_URL: 'http://localhost:3000',
      OPENBELL_DEMO: 'on',
    },
  })
})

test('the site follows the port where no address is given', () => {
  const result = readEnvironment({ PORT: '4100', SITE_URL: '' })
  assert.equal('environment' in result && result.environment.SITE_URL, 'http://localhost:4100')
})

test('every fault is one sentence that says what to do', () => {
  assert.deepEqual(readEnvironment({ PORT: 'eighty', SITE_URL: 'investors', AUTH_SECRET: 'short' }), {
    faults: [
      'PORT must be a whole number from 1 to 65535, such as 3000.',
      'SITE_URL must be the full public address, such as https://investors.example.com.',
      'AUTH_SECRET must be at least 32 characters; leave it out and Openbell makes one.',
    ],
  })
})

test('an address with a path is refused, since pages live at the root', () => {
  const result = readEnvironment({ SITE_URL: 'https://example.com/investors' })
  assert.deepEqual(result, {
    faults: ['SITE_URL must be an address without a path, such as https://investors.example.com.'],
  })
})

test('a mail server needs a sender, and both are checked', () => {
  const SMTP_URL = 'smtps://user:secret@mail.example.com'
  const MAIL_FROM = 'Investor Relations <ir@example.com>'
  const good = readEnvironment({ SMTP_URL, MAIL_FROM })
  assert.equal('environment' in good && good.environment.MAIL_FROM, MAIL_FROM)
  assert.deepEqual(readEnvironment({ SMTP_URL }), {
    faults: ['MAIL_FROM must say from which address mails are sent, since SMTP_URL is set.'],
  })
  assert.deepEqual(readEnvironment({ SMTP_URL: 'mail.example.com', MAIL_FROM: 'nobody' }), {
    faults: [
      'SMTP_URL must be the address of a mail server, such as smtps://user:password@mail.example.com.',
      'MAIL_FROM must be an e-mail address, such as Investor Relations <ir@example.com>.',
    ],
  })
})

test('a hub is an https address', () => {
  const good = readEnvironment({ WEBSUB_HUB: 'https://hub.example.com/' })
  assert.equal('environment' in good && good.environment.WEBSUB_HUB, 'https://hub.example.com/')
  for (const WEBSUB_HUB of ['http://hub.example.com/', 'hub']) {
    assert.deepEqual(readEnvironment({ WEBSUB_HUB }), {
      faults: ['WEBSUB_HUB must be the https address of a WebSub hub, such as https://hub.example.com/.'],
    })
  }
})

test('an identity provider is set up with all that it takes, over https', () => {
  const all = {
    OIDC_ISSUER: 'https://login.example.com/',
    OIDC_CLIENT_ID: 'newsroom',
    OIDC_CLIENT_SECRET: 'between us',
  }
  const good = readEnvironment(all)
  assert.equal('environment' in good && good.environment.OIDC_ISSUER, 'https://login.example.com')
  assert.ok('environment' in readEnvironment({ ...all, OIDC_ISSUER: 'http://localhost:8080' }))
  assert.deepEqual(readEnvironment({ ...all, OIDC_CLIENT_SECRET: '' }), {
    faults: ['OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: set all three, or none.'],
  })
  for (const OIDC_ISSUER of ['http://login.example.com', 'login.example.com']) {
    assert.deepEqual(readEnvironment({ ...all, OIDC_ISSUER }), {
      faults: [
        'OIDC_ISSUER must be the https address of your identity provider, such as https://login.example.com.',
      ],
    })
  }
})
