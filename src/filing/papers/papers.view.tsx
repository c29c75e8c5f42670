import {
  Button,
  ErrorSummary,
  type FormProblem,
  formatTime,
  HiddenCsrf,
  localePath,
  Notice,
  PageHead,
  Radios,
  SavedLine,
  Steps,
} from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import type { PaperChoice } from '../domain/draft.ts'
import { draftPath, type Filing } from '../domain/filing.ts'
import { papersToChoose, papersToShow } from '../domain/papers.ts'
import { DraftPage, KeptNote } from '../draft-page.view.tsx'
import { words as common } from '../filing.words.ts'

const words = {
  title: { vi: 'Giấy tờ', en: 'Documents' },
  lead: {
    vi: 'Với mỗi giấy tờ, chọn cách bạn nộp.',
    en: 'For each document choose how you hand it in.',
  },
  bring: { vi: 'Mang bản giấy đến quầy', en: 'Bring the paper to the counter' },
  bringNote: {
    vi: 'Hồ sơ được tiếp nhận khi quầy nhận đủ giấy tờ bắt buộc',
    en: 'The dossier is accepted when the desk has all required papers',
  },
  none: { vi: 'Tôi không thuộc trường hợp cần giấy này', en: 'It does not apply to me' },
  choose: (name: string): Text => ({ vi: `Chọn cách nộp ${name}`, en: `Choose how you hand in ${name}` }),
  show: { vi: 'Khi đến quầy, bạn cho xem', en: 'At the counter you show' },
} as const

export const paperId = (key: string): string => `g-${key}`
export const paperProblem = (key: string, name: string): FormProblem => ({
  id: paperId(key),
  text: words.choose(name),
})

export interface PapersPageProps {
  readonly frame: Frame
  readonly csrf: string
  readonly filing: Filing
  readonly choices: Readonly<Record<string, PaperChoice>>
  readonly problems: readonly FormProblem[]
  readonly back: boolean
}

/** `…/giay-to`: how each paper comes. */
export function PapersPage(props: PapersPageProps) {
  const { frame, filing, choices, problems } = props
  const { draft, chosen, steps } = filing
  const to = (text: Text) => say(text, frame.locale)
  const shown = papersToShow(chosen)
  const action = `${draftPath(draft)}/giay-to${props.back ? '?ve=kiem-tra' : ''}`
  return (
    <DraftPage frame={frame} filing={filing} title={words.title} problems={problems.length}>
      <form class="stack measure" method="post" action={localePath(action, frame.locale)} novalidate data-once>
        <HiddenCsrf token={props.csrf} />
        <Steps at={steps.findIndex(step => step.part === 'papers') + 1} of={steps.length + 1} title={words.title} />
        <ErrorSummary problems={problems} />
        <PageHead title={words.title} lead={to(words.lead)} />
        {papersToChoose(chosen).map(paper => (
          <Radios
            key={paper.key}
            name={`g.${paper.key}`}
            id={paperId(paper.key)}
            label={paper.name}
            hint={paper.note}
            optional={!paper.required}
            value={choices[paper.key]?.way}
            error={problems.find(problem => problem.id === paperId(paper.key))?.text}
            items={[
              { value: 'bring', label: words.bring, note: words.bringNote },
              ...(paper.required ? [] : [{ value: 'none', label: words.none }]),
            ]}
          />
        ))}
        {shown.length === 0 ? null : (
          <Notice kind="info" title={words.show}>
            <ul lang="vi">
              {shown.map(paper => (
                <li key={paper.key}>{paper.name}</li>
              ))}
            </ul>
          </Notice>
        )}
        <SavedLine text={common.saved(formatTime(draft.savedAt))} />
        <div class="row form-actions">
          <Button name="viec" value="tiep">
            {to(common.saveGo)}
          </Button>
          <Button kind="plain" name="viec" value="de-sau" formNoValidate>
            {to(common.saveLater)}
          </Button>
        </div>
        <KeptNote draft={draft} />
      </form>
    </DraftPage>
  )
}
