import { useSay, type Words } from '../locale.tsx'
import { safeHref } from '../safe-href.ts'
import type { TagFamily } from './state-tag.tsx'

export interface Tab {
  href: string
  label: Words
  current?: boolean | undefined
  count?: number | undefined
  /** Colour of the count, e.g. `red` for late. */
  tone?: TagFamily | undefined
}

/** Tabs are links; Alt+1…9 opens them, with or without script. */
export function Tabs(props: { label: Words; tabs: readonly Tab[]; keys?: boolean | undefined }) {
  const say = useSay()
  return (
    <nav class="tabs" aria-label={say(props.label)}>
      <ul>
        {props.tabs.map((tab, at) => (
          <li key={tab.href}>
            <a
              href={safeHref(tab.href)}
              aria-current={tab.current === true ? 'page' : undefined}
              accesskey={props.keys === false || at > 8 ? undefined : String(at + 1)}
            >
              {say(tab.label)}
              {tab.count === undefined ? null : (
                <span class={tab.count > 0 && tab.tone !== undefined ? `count tone-${tab.tone}` : 'count'}>
                  {tab.count}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
