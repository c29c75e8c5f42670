import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { ConfigError, getConfig, readConfig } from './config.ts'
import { settingsTable } from './settings-table.ts'

test('starts without any variable: embedded database under ./data, demonstration on', () => {
  const config = getConfig({})
  expect(config).toMatchObject({
    port: 3000,
    publicUrl: 'http://localhost:3000',
    dataDir: resolve('./data'),
    demo: true,
    logLevel: 'info',
    production: false,
  })
  expect(config.databaseUrl).toBeUndefined()
})

test('switches the demonstration off in production unless asked for', () => {
  expect(getConfig({ NODE_ENV: 'production' }).demo).toBe(false)
  expect(getConfig({ NODE_ENV: 'production', DEMO: '1' }).demo).toBe(true)
  expect(getConfig({ DEMO: '0' }).demo).toBe(false)
})

test('takes an empty variable for an absent one', () => {
  expect(getConfig({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 3000 })
})

test.each([
  ['PORT', '70000'],
  ['PORT', '3000x'],
  ['HOST', 'a b'],
  ['PUBLIC_URL', 'dichvucong.example'],
  ['PUBLIC_URL', 'https://dichvucong.example/path'],
  ['DEMO', 'yes'],
  ['LOG_LEVEL', 'loud'],
  ['DATABASE_POOL', '1'],
  ['SESSION_HOURS', '0'],
  ['TRUST_PROXY', 'true'],
])('refuses %s=%s with the variable, its value and what is expected', (name, value) => {
  const result = readConfig({ [name]: value })
  expect(result).toEqual({ ok: false, error: [{ name, value: JSON.stringify(value), expected: expect.any(String) }] })
})

test('takes a payment account whole, and its secret only where it is long', () => {
  expect(() => getConfig({ PAYMENT_BANK_BIN: '970436' })).toThrow(/PAYMENT_ACCOUNT/)
  expect(() => getConfig({ PAYMENT_BANK_BIN: '97043', PAYMENT_ACCOUNT: '1234' })).toThrow(/PAYMENT_BANK_BIN="97043"/)
  expect(() => getConfig({ PAYMENT_NOTICE_SECRET: 'ngan' })).toThrow(/^(?!.*ngan).*PAYMENT_NOTICE_SECRET/s)
  expect(getConfig({ PAYMENT_BANK_BIN: '970436', PAYMENT_ACCOUNT: '112345678901' }).paymentAccount).toBe('112345678901')
})

test('names every wrong variable at once', () => {
  expect(() => getConfig({ PORT: 'x', DEMO: '2' })).toThrow(ConfigError)
  expect(() => getConfig({ PORT: 'x', DEMO: '2' })).toThrow(/PORT="x": expected a whole number.*DEMO="2"/s)
})

test('never repeats a database address, which may hold a password', () => {
  expect(() => getConfig({ DATABASE_URL: 'mysql://root:matkhau@host/x' })).toThrow(/^(?!.*matkhau).*DATABASE_URL/s)
})

test('documents every setting in docs/operations.md as the program reads it', () => {
  expect(readFileSync('docs/operations.md', 'utf8')).toContain(settingsTable())
})
