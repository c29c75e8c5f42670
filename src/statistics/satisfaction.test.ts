import { expect, test } from 'vitest'
import { satisfactionOf } from './satisfaction.ts'

test.each([
  ['nobody rated', [], { rated: 0, share: null }],
  ['four ratings are too few to publish', [{ month: '2026-10', rated: 4, satisfied: 4 }], { rated: 4, share: null }],
  [
    'months count together',
    [
      { month: '2026-09', rated: 2, satisfied: 1 },
      { month: '2026-10', rated: 3, satisfied: 3 },
    ],
    { rated: 5, share: 80 },
  ],
])('%s', (_, months, expected) => expect(satisfactionOf(months)).toEqual(expected))
