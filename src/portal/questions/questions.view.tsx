import { Fragment } from 'preact'
import { Button, FilterBar, localePath, PageHead, PublicPage } from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import { words } from '../portal.words.ts'
import type { AnsweredQuestion } from './questions.queries.ts'

export interface QuestionsPageProps {
  readonly frame: Frame
  readonly q: string
  readonly questions: readonly AnsweredQuestion[]
  /** Short names of the procedures by code. */
  readonly names: ReadonlyMap<string, Text>
}

/** `/hoi-dap`: answered questions, nearest first. */
export function QuestionsPage({ frame, q, questions, names }: QuestionsPageProps) {
  const { locale } = frame
  const to = (text: Text) => say(text, locale)
  return (
    <PublicPage
      {...frame}
      title={words.questionsTitle}
      description={words.questionsLead}
      crumbs={[{ label: words.home, href: localePath('/', locale) }, { label: words.questions }]}
    >
      <PageHead title={words.questionsTitle} lead={to(words.questionsLead)} />
      <div class="stack-l">
        <FilterBar
          action={localePath('/hoi-dap', locale)}
          label={words.askHere}
          boxed
          submit={words.findAnswer}
          search={{ name: 'q', label: words.askHere, value: q }}
        />
        {questions.length === 0 ? (
          <div class="empty">
            <p>
              <b>{to(words.noAnswer)}</b>
            </p>
            <p>{to(words.noAnswerHelp)}</p>
            <p>
              <Button kind="secondary" href={localePath(`/thu-tuc?q=${encodeURIComponent(q)}`, locale)}>
                {to(words.findProcedure)}
              </Button>
            </p>
          </div>
        ) : (
          <section class="stack">
            <div class="section-head">
              <h2>{to(q === '' ? words.oftenAsked : words.nearestAnswers)}</h2>
            </div>
            <ul class="plain-list measure" lang="vi">
              {questions.map(each => (
                <li key={each.id}>
                  <h3>{each.question}</h3>
                  <p>{each.answer}</p>
                  <p class="hint">
                    {to(words.related)}{' '}
                    {each.codes.map((code, at) => (
                      <Fragment key={code}>
                        {at === 0 ? null : ', '}
                        <a href={localePath(`/thu-tuc/${code}`, locale)}>{to(names.get(code) ?? { vi: code })}</a>
                      </Fragment>
                    ))}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </PublicPage>
  )
}
