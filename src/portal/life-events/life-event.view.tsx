import { Button, CardList, localePath, PageHead, PublicPage } from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say } from '../../platform/text.ts'
import { type ProcedureLine, ProceduresTable } from '../../procedures/index.ts'
import { words } from '../portal.words.ts'
import type { LifeEvent } from './life-events.ts'

/** `/su-kien/:slug`: everything that a turn of life asks for, what is needed most first. */
export function LifeEventPage(props: {
  frame: Frame
  event: LifeEvent
  lines: readonly ProcedureLine[]
  others: readonly LifeEvent[]
}) {
  const { frame, event, lines, others } = props
  const { locale } = frame
  return (
    <PublicPage
      {...frame}
      title={event.title}
      description={event.description}
      crumbs={[{ label: words.home, href: localePath('/', locale) }, { label: event.title }]}
    >
      <PageHead title={event.title} lead={say(event.description, locale)} />
      {lines.length === 0 ? (
        <div class="empty">
          <p>{say(words.noProcedures, locale)}</p>
          <p>
            <Button kind="secondary" href={localePath('/thu-tuc', locale)}>
              {say(words.findProcedure, locale)}
            </Button>
          </p>
        </div>
      ) : (
        <ProceduresTable lines={lines} />
      )}
      <div class="section-head">
        <h2>{say(words.otherEvents, locale)}</h2>
      </div>
      <CardList
        cards={others.map(({ slug, title, description, icon }) => ({
          href: localePath(`/su-kien/${slug}`, locale),
          title,
          note: description,
          icon,
        }))}
      />
    </PublicPage>
  )
}
