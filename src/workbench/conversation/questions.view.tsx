import { calendarOf } from '../../agencies/index.ts'
import { answerLimit, type OpenQuestion } from '../../conversations/index.ts'
import { timeLeft } from '../../deadlines/index.ts'
import {
  Code,
  DeadlineChip,
  formatInstant,
  localePath,
  PageHead,
  Pagination,
  sayWords,
  Table,
} from '../../platform/html/index.ts'
import type { Text } from '../../platform/text.ts'
import type { TaskCounts } from '../../tasks/index.ts'
import type { Desk } from '../desk.ts'
import { DeskPage } from '../desk.view.tsx'
import { InboxTabs, type QuestionCounts } from '../inbox/inbox-tabs.view.tsx'
import { chipOf, edgeOf } from '../marks.ts'
import { words as shared } from '../workbench.words.ts'
import { words } from './conversation.words.ts'

export interface QuestionsProps {
  readonly desk: Desk
  readonly questions: readonly OpenQuestion[]
  readonly next: string | null
  readonly counts: TaskCounts
  readonly waiting: QuestionCounts
}

function chipFor({ agency, dueAt }: OpenQuestion, { directory, now }: Desk) {
  const calendar = calendarOf(directory, agency)
  const hours = () => timeLeft({ amount: 8, unit: 'working-hour' }, dueAt, calendar, now)
  return chipOf(timeLeft(answerLimit(), dueAt, calendar, now), hours)
}

/** `/can-bo/cau-hoi`: citizens' questions whose answer is this official's turn, what is due first. */
export function QuestionsView({ desk, questions, next, counts, waiting }: QuestionsProps) {
  const { locale } = desk.frame
  const to = (path: string) => localePath(path, locale)
  const say = (text: Text) => sayWords(text, locale)
  return (
    <DeskPage desk={desk} title={words.questions} under="/can-bo">
      <PageHead title={words.questions} lead={say(words.questionsLead)}>
        <a href={to('/can-bo/mau-tra-loi')}>{say(words.replies)}</a>
      </PageHead>
      <InboxTabs desk={desk} counts={counts} waiting={waiting} current="questions" />
      <Table
        dense
        caption={words.questions}
        empty={<p>{say(words.noQuestions)}</p>}
        columns={[
          { key: 'left', label: shared.left, sorted: 'ascending', tight: true, phone: 'plain' },
          { key: 'question', label: words.question, phone: 'title' },
          { key: 'person', label: shared.applicant, tight: true, phone: 'plain' },
          { key: 'procedure', label: shared.procedure, phone: 'plain' },
          { key: 'asked', label: words.asked, tight: true },
          { key: 'code', label: shared.code, tight: true, phone: 'plain' },
        ]}
        rows={questions.map(one => {
          const deadline = chipFor(one, desk)
          return {
            key: one.code,
            edge: edgeOf(deadline),
            cells: {
              left: <DeadlineChip deadline={deadline} />,
              question: (
                <a lang="vi" href={to(`/can-bo/ho-so/${one.code}?muc=trao-doi#viet`)}>
                  {one.excerpt === '' ? say(words.attachment) : one.excerpt}
                </a>
              ),
              person: one.applicant,
              procedure: <span lang="vi">{one.procedure}</span>,
              asked: formatInstant(one.askedAt, locale),
              code: <Code code={one.code} />,
            },
          }
        })}
      />
      <Pagination nextHref={next === null ? undefined : to(`/can-bo/cau-hoi?trang=${next}`)} />
    </DeskPage>
  )
}
