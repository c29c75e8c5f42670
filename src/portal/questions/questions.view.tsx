import { Fragment } from 'preact'
import {
  Button,
  FilterBar,
  formatDate,
  localePath,
  PageHead,
  PublicPage,
  useLocale,
  useSay,
} from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import { words } from '../portal.words.ts'
import type { AnsweredQuestion } from './questions.queries.ts'

export interface QuestionsPageProps {
  readonly frame: Frame
  readonly q: string
  readonly questions: readonly AnsweredQuestion[]
  /** Answered last; empty where something was searched for. */
  readonly newest: readonly AnsweredQuestion[]
  /** Short names of the procedures by code. */
  readonly names: ReadonlyMap<string, Text>
}

function QuestionList({ questions, names }: Pick<QuestionsPageProps, 'questions' | 'names'>) {
  const to = useSay()
  const locale = useLocale()
  return (
    <ul class="plain-list measure" lang="vi">
      {questions.map(each => (
        <li key={each.id}>
          <h3>{each.question}</h3>
          <p>{each.answer}</p>
          <p class="hint">
            {each.at === null ? null : `${to(words.answeredOn)} ${formatDate(each.at)}. `}
            {each.codes.length === 0 ? null : `${to(words.related)} `}
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
  )
}

/** `/hoi-dap`: answered questions, nearest first; the newest before them, and the way to ask. */
export function QuestionsPage({ frame, q, questions, newest, names }: QuestionsPageProps) {
  const { locale } = frame
  const to = (text: Text) => say(text, locale)
  return (
    <PublicPage
      {...frame}
      title={words.questionsTitle}
      description={words.questionsLead}
      crumbs={[{ label: words.home, href: localePath('/', locale) }, { label: words.questions }]}
    >
      <PageHead title={words.questionsTitle} lead={to(words.questionsLead)}>
        <Button
          kind="secondary"
          href={localePath(q === '' ? '/hoi-dap/gui' : `/hoi-dap/gui?cau=${encodeURIComponent(q)}`, locale)}
        >
          {to(words.ask)}
        </Button>
      </PageHead>
      <div class="stack-l">
        <FilterBar
          action={localePath('/hoi-dap', locale)}
          label={words.askHere}
          boxed
          submit={words.findAnswer}
          search={{ name: 'q', label: words.askHere, value: q }}
        />
        {newest.length === 0 ? null : (
          <section class="stack">
            <div class="section-head">
              <h2>{to(words.newestAnswers)}</h2>
            </div>
            <QuestionList questions={newest} names={names} />
          </section>
        )}
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
            <QuestionList questions={questions} names={names} />
          </section>
        )}
      </div>
    </PublicPage>
  )
}
