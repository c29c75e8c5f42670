import {
  Button,
  Details,
  HiddenCsrf,
  localePath,
  TextInput,
  useLocale,
  useSay,
  type Words,
} from '../../platform/html/index.ts'
import { words } from './inbox.words.ts'
import { filterNames, type InboxQuery } from './inbox-query.ts'
import type { SavedView } from './saved-views.queries.ts'

export interface SavedViewsProps {
  readonly views: readonly SavedView[]
  /** What the list is narrowed by now. */
  readonly query: InboxQuery
  readonly csrf: string
  readonly typed: string
  readonly error: Words | undefined
}

/** The official's own views as links; the list as it is now can be kept by a name. */
export function SavedViews({ views, query, csrf, typed, error }: SavedViewsProps) {
  const say = useSay()
  const locale = useLocale()
  const to = (path: string) => localePath(path, locale)
  return (
    <>
      {views.length === 0 ? null : (
        <nav class="tag-row" aria-label={say(words.views)}>
          <span class="muted">{say(words.views)}:</span>
          {views.map(view => (
            <a key={view.id} href={to(`/can-bo${view.query}`)}>
              {view.name}
            </a>
          ))}
        </nav>
      )}
      <Details summary={words.keepView} open={error !== undefined}>
        <div class="stack">
          <form class="row" method="post" action={to('/can-bo/khung-nhin')} novalidate>
            <HiddenCsrf token={csrf} />
            {filterNames.map(name =>
              query[name] ? <input key={name} type="hidden" name={name} value={query[name]} /> : null,
            )}
            <TextInput
              name="ten"
              label={words.viewName}
              value={typed}
              error={error}
              maxLength={60}
              autoComplete="off"
            />
            <Button kind="secondary">{say(words.saveView)}</Button>
          </form>
          {views.length === 0 ? null : (
            <form class="tag-row" method="post" action={to('/can-bo/khung-nhin/bo')}>
              <HiddenCsrf token={csrf} />
              <span class="muted">{say(words.removeView)}:</span>
              {views.map(view => (
                <Button key={view.id} kind="plain" name="ma" value={String(view.id)}>
                  {view.name}
                </Button>
              ))}
            </form>
          )}
        </div>
      </Details>
    </>
  )
}
