import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLog } from './log.ts'
import { redact } from './redact.ts'

test.each([
  ['identity card of 12 digits', 'số 056090012345 của', 'số ***345 của'],
  ['identity card of 9 digits', '"225123456"', '"***456"'],
  ['phone', 'gọi 0905000001', 'gọi ***001'],
  ['phone with country code', '+84905000001', '+***001'],
  ['bare JSON number', '{"n":225123456}', '{"n":0}'],
  ['bearer token', 'authorization: Bearer abc.DEF-1', 'authorization: Bearer [redacted]'],
  ['password member', '{"password":"a\\"b","user":"x"}', '{"password":"[redacted]","user":"x"}'],
  [
    'password in JSON inside a message',
    '{"msg":"{\\"newPassword\\":\\"a b\\"}"}',
    '{"msg":"{\\"newPassword\\":\\"[redacted]\\"}"}',
  ],
  ['cookies', '{"set-cookie":["sid=1; Path=/"],"a":1}', '{"set-cookie":"[redacted]","a":1}'],
  ['database address', 'postgres://app:mat-khau@db/x', 'postgres://app:[redacted]@db/x'],
  ['query parameter', '/tra-cuu?phone=0001&q=x', '/tra-cuu?phone=[redacted]&q=x'],
])('hides: %s', (_, line, expected) => expect(redact(line)).toBe(expected))

test.each([
  '{"time":"2026-08-28T16:00:00.000Z","responseTime":1.123456789}',
  '{"code":"H32.01.02-260828-0001","bytes":12345678}',
  '{"sha256":"0a1b2c","epoch":1756371600000}',
])('leaves alone: %s', line => expect(redact(line)).toBe(line))

test('keeps every line valid JSON', () => {
  fc.assert(fc.property(fc.jsonValue(), value => void JSON.parse(redact(JSON.stringify(value)))))
})

test('logs one redacted JSON line a message, whatever member holds the secret', () => {
  const lines: string[] = []
  const out = { write: (line: string) => lines.push(line) } as unknown as NodeJS.WritableStream
  const log = createLog('info', out)
  log.child({ personalNumber: '056090012345' }).info({ req: { headers: { cookie: 'sid=abc' } } }, 'nộp hồ sơ')
  log.debug('unseen')
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 'info',
    personalNumber: '***345',
    req: { headers: { cookie: '[redacted]' } },
    msg: 'nộp hồ sơ',
  })
})
