import type { Agency } from '../../agencies/index.ts'
import {
  Button,
  Details,
  type FormProblem,
  HiddenCsrf,
  localePath,
  Panel,
  Radios,
  Select,
  TextArea,
  TextInput,
  useLocale,
  useSay,
} from '../../platform/html/index.ts'
import type { CommandType } from '../domain/feedback.ts'
import { groundsFor } from '../domain/feedback-terms.ts'
import type { StoredFeedback } from '../feedback.queries.ts'
import { commandWords, words } from './desk.words.ts'
import { QUEUE } from './queue.view.tsx'

/** What an official typed, as it came. */
export type TypedAction = Readonly<
  Record<'text' | 'to' | 'note' | 'ground' | 'explanation' | 'body' | 'answer' | 'codes', string>
>

export interface ActionsProps {
  readonly csrf: string
  readonly feedback: StoredFeedback
  readonly commands: readonly CommandType[]
  readonly agencies: readonly Agency[]
  readonly typed: TypedAction
  /** The command that was sent and refused. */
  readonly open: CommandType | null
  readonly problems: readonly FormProblem[]
}

type FieldsProps = Omit<ActionsProps, 'commands' | 'csrf' | 'open'>

function Fields({ command, ...props }: FieldsProps & { readonly command: CommandType }) {
  const { typed, problems, feedback } = props
  const errorOf = (id: keyof TypedAction) => problems.find(problem => problem.id === id)?.text
  switch (command) {
    case 'take-up':
      return null
    case 'answer':
      return (
        <TextArea
          name="text"
          label={words.answerText}
          hint={words.answerHint}
          value={typed.text}
          error={errorOf('text')}
          rows={8}
          maxLength={10_000}
        />
      )
    case 'forward':
      return (
        <>
          <Select
            name="to"
            label={words.to}
            prompt={words.choose}
            options={props.agencies
              .filter(each => each.code !== feedback.agency)
              .map(each => ({ value: each.code, label: each.name }))}
            value={typed.to}
            error={errorOf('to')}
          />
          <TextInput name="note" label={words.note} value={typed.note} maxLength={500} optional />
        </>
      )
    case 'decline':
      return (
        <>
          <Radios
            name="ground"
            label={words.ground}
            items={groundsFor(feedback.kind).map(each => ({ value: each.key, label: each.label }))}
            value={typed.ground}
            error={errorOf('ground')}
          />
          <TextArea
            name="explanation"
            label={words.explanation}
            value={typed.explanation}
            error={errorOf('explanation')}
            maxLength={5000}
          />
        </>
      )
    case 'publish':
      return (
        <>
          <TextArea
            name="body"
            label={words.publicBody}
            hint={words.publicHint}
            value={typed.body}
            error={errorOf('body')}
            rows={5}
            maxLength={5000}
          />
          <TextArea
            name="answer"
            label={words.publicAnswer}
            value={typed.answer}
            error={errorOf('answer')}
            rows={5}
            maxLength={10_000}
          />
          {feedback.kind === 'question' ? (
            <TextInput
              name="codes"
              label={words.codes}
              hint={words.codesHint}
              value={typed.codes}
              error={errorOf('codes')}
              spellcheck={false}
              maxLength={200}
            />
          ) : null}
        </>
      )
  }
}

function ActionForm({ command, ...props }: ActionsProps & { readonly command: CommandType }) {
  const to = useSay()
  const locale = useLocale()
  return (
    <form
      class="stack"
      method="post"
      action={localePath(`${QUEUE}/${props.feedback.code}/lenh`, locale)}
      novalidate
      data-once
    >
      <HiddenCsrf token={props.csrf} />
      <input type="hidden" name="viec" value={command} />
      <input type="hidden" name="ban" value={props.feedback.version} />
      <Fields {...props} command={command} />
      <div>
        <Button kind={command === 'take-up' || command === 'answer' ? 'primary' : 'secondary'}>
          {to(commandWords[command])}
        </Button>
      </div>
    </form>
  )
}

/** What the official may do now, each with its own form; the others fold away. */
export function FeedbackActions(props: ActionsProps) {
  const to = useSay()
  const { commands, open } = props
  const first = commands[0]
  return (
    <Panel title={words.actions}>
      <div class="stack">
        {first === undefined ? <p>{to(words.nothing)}</p> : null}
        {commands.map(command =>
          command === 'take-up' ? (
            <ActionForm key={command} {...props} command={command} />
          ) : (
            <Details key={command} summary={commandWords[command]} open={command === open || command === first}>
              <ActionForm {...props} command={command} />
            </Details>
          ),
        )}
      </div>
    </Panel>
  )
}
