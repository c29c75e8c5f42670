import {
  type FormContext,
  type FormError,
  type FormField,
  FormFields,
  type FormSection,
  problemsOf,
} from '../../forms/index.ts'
import { type FormProblem, formatTime, Notice } from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import { type Filing, type Step, stepPath } from '../domain/filing.ts'
import { sourceOf } from '../domain/known.ts'
import { DraftForm } from '../draft-page.view.tsx'
import { words as common } from '../filing.words.ts'

const words = {
  more: { vi: 'Theo câu trả lời của bạn, có thêm câu hỏi', en: 'Your answer brings further questions' },
  fromApplicant: {
    vi: 'Lấy từ thông tin người nộp. Khác thì sửa',
    en: 'Taken from the applicant. Change it if it differs',
  },
} as const

export interface StepPageProps {
  readonly frame: Frame
  readonly csrf: string
  readonly filing: Filing
  readonly step: Step
  /** What this page asks, by the answers so far. */
  readonly section: FormSection
  readonly values: Readonly<Record<string, unknown>>
  readonly context: FormContext
  readonly errors: readonly FormError[]
  /** Of the form as a whole: its token ended. */
  readonly problem?: Text | undefined
  /** Further questions came up by what was just saved. */
  readonly more?: boolean | undefined
  /** Where "Sửa" came from. */
  readonly back: boolean
}

/** The question with the source of its answer, where it was filled in. */
function marked(field: FormField, { draft, prefilled, fixed, contactValues }: Filing, step: Step): FormField {
  const { known } = draft
  if (step.part === 'contact') {
    const value = known.values[field.key]
    if (value === undefined || value !== contactValues[field.key]) return field
    return { ...field, source: sourceOf(known, field.key), fixed: known.verified.includes(field.key) }
  }
  const verified = fixed.get(field.key)
  if (verified !== undefined) return { ...field, source: verified, fixed: true }
  const source = prefilled.get(field.key)
  if (source === undefined) return field
  return source === null ? { ...field, help: words.fromApplicant } : { ...field, source }
}

/** `…/muc/:key`: one decision, at most five questions. */
export function StepPage(props: StepPageProps) {
  const { frame, filing, step, section, errors } = props
  const { draft } = filing
  const to = (text: Text) => say(text, frame.locale)
  const problems: FormProblem[] = [
    ...(props.problem === undefined ? [] : [{ text: props.problem }]),
    ...problemsOf(errors),
  ]
  const noted = {
    ...section,
    fields: section.fields.map(field => marked(field, filing, step)),
  }
  const action = `${stepPath(draft, step)}${props.back ? '?ve=kiem-tra' : ''}`
  return (
    <DraftForm
      frame={frame}
      filing={filing}
      csrf={props.csrf}
      title={step.title}
      at={step.key}
      path={action}
      formProblems={problems}
      saved={common.savedBefore(formatTime(draft.savedAt))}
    >
      {props.more === true ? (
        <Notice kind="info" live>
          {to(words.more)}
        </Notice>
      ) : null}
      <FormFields
        form={{ ...filing.chosen.form, sections: [noted] }}
        values={props.values}
        context={props.context}
        errors={errors}
        layout="steps"
        headed={false}
      />
    </DraftForm>
  )
}
