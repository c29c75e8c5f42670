import {
  Button,
  formatTime,
  localePath,
  Notice,
  PageHead,
  SavedLine,
  type TaskItem,
  TaskList,
} from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import { draftPath, type Filing, isComplete, stepPath } from '../domain/filing.ts'
import { DraftPage, KeptNote } from '../draft-page.view.tsx'
import { words as common } from '../filing.words.ts'

const words = {
  next: { vi: 'Mục tiếp theo', en: 'Next part' },
  check: { vi: 'Kiểm tra và nộp', en: 'Check and file' },
  blocked: { vi: 'Mở khi các mục trên đã xong', en: 'Opens when all parts are done' },
  later: { vi: 'Đã lưu. Bạn mở lại lúc nào cũng được', en: 'Saved. Open it again at any time' },
  goesTo: { vi: 'Gửi đến', en: 'Goes to' },
} as const

/** `…/:nhap`: the parts with their states, and the code that opens the draft elsewhere. */
export function TaskListPage(props: {
  readonly frame: Frame
  readonly filing: Filing
  readonly agency: string
  readonly justSaved: boolean
}) {
  const { frame, filing } = props
  const { draft, steps, operation } = filing
  const to = (text: Text) => say(text, frame.locale)
  const link = (path: string) => localePath(path, frame.locale)
  const complete = isComplete(filing)
  const next = steps.find(step => step.state !== 'done')
  const review = `${draftPath(draft)}/kiem-tra`
  const items: TaskItem[] = [
    ...steps.map(step => ({ title: step.title, href: link(stepPath(draft, step)), state: step.state })),
    complete
      ? { title: words.check, href: link(review), state: 'todo' }
      : { title: words.check, state: 'blocked', note: words.blocked },
  ]
  const cases = operation.cases.length < 2 ? '' : `${to(filing.chosen.name)}. `
  return (
    <DraftPage frame={frame} filing={filing} title={common.list} isList>
      <div class="stack measure">
        <PageHead title={operation.shortName} lead={`${cases}${to(words.goesTo)} ${props.agency}.`} />
        {props.justSaved ? (
          <Notice kind="success" live>
            {to(words.later)}
          </Notice>
        ) : null}
        <TaskList items={items} />
        <p class="row">
          <Button href={link(next === undefined ? review : stepPath(draft, next))}>
            {to(next === undefined ? words.check : words.next)}
          </Button>
        </p>
        <div class="stack-s">
          <SavedLine text={common.saved(formatTime(draft.savedAt))} />
          <KeptNote draft={draft} />
        </div>
      </div>
    </DraftPage>
  )
}
