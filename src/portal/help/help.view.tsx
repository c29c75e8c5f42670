import { localePath, PageHead, PublicPage } from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import { words } from '../portal.words.ts'
import type { HelpContent } from './help.words.ts'

/** A page of plain text: the guide, privacy. */
export function HelpPage({ frame, content }: { frame: Frame; content: HelpContent }) {
  const { locale } = frame
  const to = (text: Text) => say(text, locale)
  return (
    <PublicPage
      {...frame}
      title={content.title}
      description={content.lead}
      crumbs={[{ label: words.home, href: localePath('/', locale) }, { label: content.title }]}
    >
      <PageHead title={content.title} lead={to(content.lead)} />
      <div class="stack-l measure">
        {content.sections.map(({ title, lines, link }) => (
          <section key={title.vi} class="stack-s">
            <h2>{to(title)}</h2>
            {lines.map(line => (
              <p key={line.vi}>{to(line)}</p>
            ))}
            {link === undefined ? null : (
              <p>
                <a href={localePath(link.path, locale)}>{to(link.text)}</a>
              </p>
            )}
          </section>
        ))}
      </div>
    </PublicPage>
  )
}
