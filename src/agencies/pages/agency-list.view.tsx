import { Button, FilterBar, localePath, PageHead, PublicPage } from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import type { Agency } from '../directory.ts'
import { words } from './agencies.words.ts'

const groups: readonly { readonly title: Text; readonly holds: (agency: Agency) => boolean }[] = [
  { title: words.communes, holds: agency => agency.kind === 'commune' },
  {
    title: words.provincial,
    holds: agency => agency.tier === 'province' && agency.kind !== 'vertical' && agency.kind !== 'branch',
  },
  { title: words.vertical, holds: agency => agency.kind === 'vertical' || agency.kind === 'branch' },
  { title: words.police, holds: agency => agency.kind === 'commune-police' },
]

/** `/co-quan`: every agency of today, by what it is. */
export function AgencyListPage(props: { frame: Frame; q: string; agencies: readonly Agency[] }) {
  const { frame, q, agencies } = props
  const { locale } = frame
  return (
    <PublicPage
      {...frame}
      title={words.heading}
      description={words.lead}
      crumbs={[{ label: words.home, href: localePath('/', locale) }, { label: words.title }]}
    >
      <PageHead title={words.heading} lead={say(words.lead, locale)} />
      <div class="stack-l">
        <FilterBar
          action={localePath('/co-quan', locale)}
          label={words.find}
          boxed
          submit={words.find}
          search={{ name: 'q', label: words.search, value: q }}
        />
        {agencies.length === 0 ? (
          <div class="empty">
            <p>
              <b>{say(words.none, locale)}</b>
            </p>
            <p>{say(words.noneHelp, locale)}</p>
            <p>
              <Button kind="secondary" href={localePath('/co-quan', locale)}>
                {say(words.seeAll, locale)}
              </Button>
            </p>
          </div>
        ) : null}
        {groups.map(({ title, holds }) => {
          const own = agencies.filter(holds)
          if (own.length === 0) return null
          return (
            <section key={title.vi}>
              <div class="section-head">
                <h2>{say(title, locale)}</h2>
                <p class="muted">{own.length}</p>
              </div>
              <ul class="link-columns" lang="vi">
                {own.map(agency => (
                  <li key={agency.code}>
                    <a href={localePath(`/co-quan/${agency.slug}`, locale)}>{agency.shortName}</a>
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </PublicPage>
  )
}
