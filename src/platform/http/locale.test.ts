import { expect, test } from 'vitest'
import { withoutLocale } from './locale.ts'

test.each([
  ['/en', '/'],
  ['/en/', '/'],
  ['/en?x=1', '/?x=1'],
  ['/en/thu-tuc?q=a', '/thu-tuc?q=a'],
  ['/english', '/english'],
  ['/thu-tuc', '/thu-tuc'],
  ['/en/api/v1/procedures', '/en/api/v1/procedures'],
  ['/en/assets/x.css', '/en/assets/x.css'],
])('%s is routed as %s', (url, expected) => expect(withoutLocale(url)).toBe(expected))
