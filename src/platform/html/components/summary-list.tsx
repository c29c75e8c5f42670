import type { ComponentChildren } from 'preact'
import { useSay, type Words } from '../locale.tsx'
import { safeHref } from '../safe-href.ts'
import { classes } from './classes.ts'
import { HiddenText } from './hidden-text.tsx'

export interface SummaryRow {
  label: Words
  value: ComponentChildren
  /** "Sửa" beside the answer. */
  change?: { href: string; text?: Words | undefined } | undefined
}

/** Questions and answers, each with a way back to change it. */
export function SummaryList(props: { rows: readonly SummaryRow[]; compact?: boolean | undefined }) {
  const say = useSay()
  return (
    <dl class={classes('summary', props.compact === true && 'is-compact')}>
      {props.rows.map(row => (
        <div key={say(row.label)}>
          <dt>{say(row.label)}</dt>
          <dd class="summary-value">{row.value}</dd>
          {row.change === undefined ? null : (
            <dd class="summary-change">
              <a href={safeHref(row.change.href)}>
                {say(row.change.text ?? { vi: 'Sửa', en: 'Change' })}
                <HiddenText> {say(row.label)}</HiddenText>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
