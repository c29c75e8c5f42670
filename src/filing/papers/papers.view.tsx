import { thumbnailAt } from '../../files/index.ts'
import {
  Button,
  FileInput,
  FileLine,
  type FormProblem,
  formatTime,
  HiddenText,
  localePath,
  Notice,
  Radios,
} from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import type { Component } from '../../procedures/index.ts'
import { type Offer, offerWords } from '../../wallet/index.ts'
import type { PaperChoice } from '../domain/draft.ts'
import { draftPath, type Filing } from '../domain/filing.ts'
import { papersToChoose, papersToShow } from '../domain/papers.ts'
import { DraftForm } from '../draft-page.view.tsx'
import type { DraftFile } from '../drafts.queries.ts'
import { words as common } from '../filing.words.ts'
import { reuseField } from './reuse.ts'

const words = {
  title: { vi: 'Giấy tờ', en: 'Documents' },
  lead: {
    vi: 'Với mỗi giấy tờ, chọn cách bạn nộp.',
    en: 'For each document choose how you hand it in.',
  },
  upload: { vi: 'Tải lên ảnh chụp hoặc tệp PDF', en: 'Upload photos or a PDF' },
  uploadNote: { vi: 'Chụp bằng điện thoại cũng được', en: 'Photos of a phone will do' },
  files: { vi: 'Chọn tệp hoặc chụp ảnh', en: 'Choose files or take photos' },
  filesHint: (most: number): Text => ({
    vi: `Ảnh JPG, PNG hoặc tệp PDF, mỗi tệp đến ${most} MB. Nhiều ảnh được ghép thành một tệp PDF.`,
    en: `JPG, PNG or PDF, up to ${most} MB each. Several photos become one PDF.`,
  }),
  remove: { vi: 'Bỏ', en: 'Remove' },
  bring: { vi: 'Mang bản giấy đến quầy', en: 'Bring the paper to the counter' },
  bringNote: {
    vi: 'Hồ sơ được tiếp nhận khi quầy nhận đủ giấy tờ bắt buộc',
    en: 'The dossier is accepted when the desk has all required papers',
  },
  none: { vi: 'Tôi không thuộc trường hợp cần giấy này', en: 'It does not apply to me' },
  missing: (name: string): Text => ({ vi: `Tải lên ${name}`, en: `Upload ${name}` }),
  choose: (name: string): Text => ({ vi: `Chọn cách nộp ${name}`, en: `Choose how you hand in ${name}` }),
  show: { vi: 'Khi đến quầy, bạn cho xem', en: 'At the counter you show' },
} as const

export const paperId = (key: string): string => `g-${key}`
/** What is still to be said about a paper. */
export const paperProblem = (key: string, name: string, way: PaperChoice['way']): FormProblem => ({
  id: paperId(key),
  text: way === 'upload' ? words.missing(name) : words.choose(name),
})

export interface PapersPageProps {
  readonly frame: Frame
  readonly csrf: string
  readonly filing: Filing
  readonly choices: Readonly<Record<string, PaperChoice>>
  readonly files: readonly DraftFile[]
  /** What the customer has of each paper, by its key. */
  readonly offers: ReadonlyMap<string, readonly Offer[]>
  readonly maxUploadMb: number
  readonly problems: readonly FormProblem[]
  readonly back: boolean
}

/** `…/giay-to`: how each paper comes. */
export function PapersPage(props: PapersPageProps) {
  const { frame, filing, choices, problems } = props
  const { draft, chosen } = filing
  const to = (text: Text) => say(text, frame.locale)
  const shown = papersToShow(chosen)
  const action = `${draftPath(draft)}/giay-to${props.back ? '?ve=kiem-tra' : ''}`
  return (
    <DraftForm
      frame={frame}
      filing={filing}
      csrf={props.csrf}
      title={words.title}
      lead={words.lead}
      at="giay-to"
      path={action}
      formProblems={problems}
      saved={common.saved(formatTime(draft.savedAt))}
      withFiles
    >
      {papersToChoose(chosen).map(paper => (
        <Radios
          key={paper.key}
          name={`g.${paper.key}`}
          id={paperId(paper.key)}
          label={paper.name}
          hint={paper.note}
          optional={!paper.required}
          value={choices[paper.key]?.way ?? 'upload'}
          error={problems.find(problem => problem.id === paperId(paper.key))?.text}
          items={[
            {
              value: 'upload',
              label: words.upload,
              note: words.uploadNote,
              reveals: <Files key={paper.key} paper={paper} page={props} to={to} />,
            },
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
    </DraftForm>
  )
}

/** What was uploaded of a paper, each with a way to take it back, and the field for more. */
function Files(props: { paper: Component; page: PapersPageProps; to: (text: Text) => string }) {
  const { paper, page, to } = props
  const { locale } = page.frame
  const ids = page.choices[paper.key]?.fileIds ?? []
  const own = page.files.filter(file => ids.includes(file.id))
  const used = new Set(own.map(file => file.sha256))
  const offers = (page.offers.get(paper.key) ?? []).filter(offer => !used.has(offer.sha256))
  const hrefOf = (file: DraftFile) => localePath(`${draftPath(page.filing.draft)}/tep/${file.id}`, locale)
  return (
    <div class="stack-s">
      {own.map(file => (
        <FileLine key={file.id} {...file} href={hrefOf(file)} thumbnail={thumbnailAt(file, hrefOf(file))}>
          <Button kind="plain" name="bo" value={file.id} formNoValidate>
            {to(words.remove)}
            <HiddenText> {file.name}</HiddenText>
          </Button>
        </FileLine>
      ))}
      {offers.map(offer => (
        <div key={offer.ref} class="file-line">
          <Button kind="secondary" name={reuseField} value={`${paper.key}:${offer.ref}`} formNoValidate icon="undo">
            {to(offerWords(offer))}
          </Button>
        </div>
      ))}
      <FileInput
        name={`t.${paper.key}`}
        id={`t-${paper.key}`}
        label={{ vi: `${words.files.vi}: ${paper.name}`, en: `${words.files.en}: ${paper.name}` }}
        hint={words.filesHint(page.maxUploadMb)}
        multiple
        inPieces={{ path: localePath(`${draftPath(page.filing.draft)}/tep`, locale), paper: paper.key }}
      />
    </div>
  )
}
