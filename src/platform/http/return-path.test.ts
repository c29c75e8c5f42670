import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safePath } from './return-path.ts'

test.each(['/', '/can-bo', '/can-bo/ho-so/H32.1?tab=2#x', '/thu-tuc?q=khai%20sinh'])('goes on to %s', path =>
  expect(safePath(path)).toBe(path),
)

test.each([
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/\t/evil.example',
  '/\n/evil.example',
  ' /x',
  '/..//evil.example',
  '/./\\evil.example',
  'evil.example',
  '',
  undefined,
  ['/x'],
  `/${'a'.repeat(600)}`,
])('refuses to go on to %j', value => expect(safePath(value)).toBeNull())

test('never leads to another host, whatever the text', () => {
  const alphabet = fc.constantFrom('/', '\\', '.', '@', ':', 'a', '\t', '\n', '%', '?', '#', '2', 'f')
  fc.assert(
    fc.property(fc.string({ unit: alphabet, maxLength: 12 }), text => {
      const path = safePath(text)
      return path === null || new URL(path, 'https://here.example').host === 'here.example'
    }),
  )
})
