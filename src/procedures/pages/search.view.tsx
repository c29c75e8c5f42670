import {
  Button,
  FilterBar,
  formatNumber,
  localePath,
  PageHead,
  Pagination,
  PublicPage,
  Select,
} from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import type { ProcedureLine } from '../api/procedure-lines.queries.ts'
import { type Level, levels } from '../types.ts'
import { levelNames, words } from './procedures.words.ts'
import { ProceduresTable } from './procedures-table.view.tsx'

export interface SearchPageProps {
  readonly frame: Frame
  readonly q: string
  readonly field: string
  readonly level: Level | ''
  readonly agency: string
  readonly page: number
  readonly size: number
  readonly total: number
  readonly lines: readonly ProcedureLine[]
  readonly fields: readonly string[]
  readonly agencies: readonly { readonly code: string; readonly name: string }[]
}

const counted = (total: number): Text => ({
  vi: `${formatNumber(total)} thủ tục`,
  en: `${formatNumber(total, 'en')} ${total === 1 ? 'procedure' : 'procedures'}`,
})

function addressOf(props: SearchPageProps, page: number): string {
  const query = new URLSearchParams()
  const parts = { q: props.q, 'linh-vuc': props.field, cap: props.level, 'co-quan': props.agency }
  for (const [name, value] of Object.entries(parts)) if (value !== '') query.set(name, value)
  if (page > 1) query.set('trang', String(page))
  const text = query.toString()
  return localePath(text === '' ? '/thu-tuc' : `/thu-tuc?${text}`, props.frame.locale)
}

/** `/thu-tuc`: what the citizen asks for, in their words. */
export function SearchPage(props: SearchPageProps) {
  const { frame, q, total, page, size } = props
  const { locale } = frame
  const pages = Math.ceil(total / size)
  const filtered = props.field !== '' || props.level !== '' || props.agency !== '' || q !== ''
  const title = q === '' ? words.searchTitle : { vi: `“${q}”: tìm thủ tục`, en: `“${q}”: procedures` }
  return (
    <PublicPage
      {...frame}
      title={title}
      description={words.lead}
      crumbs={[{ label: words.home, href: localePath('/', locale) }, { label: words.title }]}
    >
      <PageHead title={words.searchTitle} lead={say(words.lead, locale)} />
      <div class="stack-l">
        <FilterBar
          action={localePath('/thu-tuc', locale)}
          label={words.searchTitle}
          boxed
          submit={words.searchTitle}
          search={{ name: 'q', label: words.what, value: q, suggestFrom: '/thu-tuc/goi-y' }}
          after={filtered ? <a href={localePath('/thu-tuc', locale)}>{say(words.clear, locale)}</a> : undefined}
        >
          <Select
            name="linh-vuc"
            label={words.field}
            prompt={words.allFields}
            value={props.field}
            options={props.fields.map(field => ({ value: field, label: field }))}
          />
          <Select
            name="cap"
            label={words.level}
            prompt={words.allLevels}
            value={props.level}
            options={levels.map(level => ({ value: level, label: levelNames[level] }))}
          />
          <Select
            name="co-quan"
            label={words.agency}
            prompt={words.allAgencies}
            value={props.agency}
            options={props.agencies.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </FilterBar>
        <section class="stack">
          <div class="section-head">
            <h2>{say(counted(total), locale)}</h2>
          </div>
          {total === 0 ? (
            <div class="empty">
              <p>
                <b>{say(words.none, locale)}</b>
              </p>
              <p>{say(words.noneHelp, locale)}</p>
              <p>
                <Button kind="secondary" href={localePath('/thu-tuc', locale)}>
                  {say(words.seeAll, locale)}
                </Button>
              </p>
            </div>
          ) : (
            <ProceduresTable lines={props.lines} />
          )}
          <Pagination
            {...(page > 1 ? { previousHref: addressOf(props, page - 1) } : {})}
            {...(page < pages ? { nextHref: addressOf(props, page + 1) } : {})}
            note={{ vi: `Trang ${page} trên ${pages}`, en: `Page ${page} of ${pages}` }}
          />
        </section>
      </div>
    </PublicPage>
  )
}
