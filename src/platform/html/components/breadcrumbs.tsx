import { useSay, type Words } from '../locale.tsx'
import { safeHref } from '../safe-href.ts'

export interface Crumb {
  label: Words
  /** Absent for the page itself. */
  href?: string | undefined
}

/** The way here. */
export function Breadcrumbs(props: { items: readonly Crumb[] }) {
  const say = useSay()
  return (
    <nav class="crumbs" aria-label={say({ vi: 'Đường dẫn', en: 'You are here' })}>
      <ol>
        {props.items.map(item => (
          <li key={say(item.label)}>
            {item.href === undefined ? (
              <span aria-current="page">{say(item.label)}</span>
            ) : (
              <a href={safeHref(item.href)}>{say(item.label)}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
