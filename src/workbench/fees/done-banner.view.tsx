import type { ComponentChildren } from 'preact'
import { Notice } from '../../platform/html/index.ts'
import type { Text } from '../../platform/text.ts'
import { words } from './fees.words.ts'

const outcomes = new Map<string, Text>([
  ['ghi', words.attached],
  ['tra', words.returned],
])

/** What was done just before. */
export function doneBanner(done: string | undefined): ComponentChildren | undefined {
  const title = outcomes.get(done ?? '')
  return title === undefined ? undefined : (
    <Notice kind="success" title={title} live>
      {null}
    </Notice>
  )
}
