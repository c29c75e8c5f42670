import { agencyName, communeOf } from '../../agencies/index.ts'
import type { Limit } from '../../deadlines/index.ts'
import {
  Button,
  ConfirmStrip,
  formatTime,
  formatWeekdayDate,
  Panel,
  Radios,
  TextInput,
  useLocale,
  useSay,
  type Words,
} from '../../platform/html/index.ts'
import type { Text } from '../../platform/text.ts'
import type { Desk } from '../desk.ts'
import type { ChosenProcedure } from './choose-procedure.ts'
import { CompetentSelect } from './competent.view.tsx'
import { limitText, words } from './intake.words.ts'
import type { IntakeProblems, IntakeState } from './intake-state.ts'

function dueText(dueAt: string, now: string): Text {
  const time = formatTime(dueAt)
  if (dueAt.slice(0, 10) === now.slice(0, 10))
    return { vi: `${time} ${words.today.vi}`, en: `${time} ${words.today.en}` }
  return {
    vi: `${time} ${formatWeekdayDate(dueAt, 'vi', now)}`,
    en: `${time} ${formatWeekdayDate(dueAt, 'en', now)}`,
  }
}

export interface ProcedureChoiceProps {
  readonly typed: string
  readonly error: Words | undefined
  readonly agency: string
  readonly procedure: (ChosenProcedure & { readonly limit: Limit; readonly dueAt: string | null }) | null
  readonly now: string
  /** Where the buttons that look again post the page to. */
  readonly address: string
  /** What is about to happen to it: "Bạn đang tiếp nhận". */
  readonly label?: Words | undefined
  /** Another agency resolves it: the date is the latest one. */
  readonly sent?: boolean | undefined
}

/** The procedure by alias, words or code; the largest words say what is about to be accepted, and until when. */
export function ProcedureChoice(props: ProcedureChoiceProps) {
  const say = useSay()
  const locale = useLocale()
  const { procedure, address, now } = props
  const cases = procedure?.version.operation?.cases ?? []
  const limit = procedure === null ? null : limitText(procedure.limit)
  const dueAt = procedure?.dueAt ?? null
  const onDay = (one: 'vi' | 'en') => (dueAt === null ? '' : `${formatWeekdayDate(dueAt, one, now)}, `)
  return (
    <div class="stack">
      <div class="row">
        <TextInput
          name="thu-tuc"
          label={words.alias}
          value={props.typed}
          error={props.error}
          autoComplete="off"
          suggestFrom={`/can-bo/tiep-nhan/goi-y?agency=${encodeURIComponent(props.agency)}`}
        />
        <Button kind="secondary" name="reload" value="procedure" formAction={`${address}#thu-tuc`} formNoValidate>
          {say(words.choose)}
        </Button>
      </div>
      {procedure === null ? (
        <p class="muted">{say(words.start)}</p>
      ) : (
        <ConfirmStrip
          label={props.label}
          name={procedure.version.operation?.shortName ?? procedure.version.info.name}
          note={{
            vi: `${procedure.version.code}, ${procedure.version.info.name}, ${procedure.chosen.name.vi}`,
            en: `${procedure.version.code}, ${procedure.version.info.name}, ${procedure.chosen.name.en ?? procedure.chosen.name.vi}`,
          }}
          due={dueAt === null ? words.dueAfterPause : dueText(dueAt, now)}
          dueNote={{
            vi: `${onDay('vi')}${limit?.vi ?? ''}${props.sent ? words.latest.vi : ''}`,
            en: `${onDay('en')}${limit?.en ?? ''}${props.sent ? words.latest.en : ''}`,
          }}
        />
      )}
      {procedure === null || procedure.others.length === 0 ? null : (
        <p class="tag-row">
          <span class="muted">{say(words.others)}</span>
          {procedure.others.map(other => (
            <Button
              key={other.code}
              kind="plain"
              name="other"
              value={other.code}
              formAction={`${address}#thu-tuc`}
              formNoValidate
            >
              {other.shortName === null ? other.name : (other.shortName[locale] ?? other.shortName.vi)}
            </Button>
          ))}
        </p>
      )}
      {cases.length < 2 ? (
        <input type="hidden" name="truong-hop" value={procedure?.chosen.key ?? ''} />
      ) : (
        <Radios
          name="truong-hop"
          label={words.case}
          value={procedure?.chosen.key}
          items={cases.map(one => ({ value: one.key, label: one.name }))}
        />
      )}
    </div>
  )
}

/** Whose commune the address of the applicant names, where it is not this desk's. */
function livesElsewhere(state: IntakeState, seats: readonly string[], { directory }: Desk): string | undefined {
  const home = state.applicant.address
    .split(',')
    .map(part => communeOf(directory, part.trim()))
    .find(code => code !== null && code !== state.agency && seats.includes(code))
  return home ? `Địa chỉ người nộp thuộc ${agencyName(directory, home)}.` : undefined
}

export function ProcedurePanel(props: { state: IntakeState; problems: IntakeProblems; desk: Desk; address: string }) {
  const say = useSay()
  const { state, problems, desk, address } = props
  const { procedure } = state
  return (
    <Panel
      title={words.procedure}
      step={2}
      aside={procedure === null ? undefined : <a href="#thu-tuc">{say(words.change)}</a>}
    >
      <ProcedureChoice
        typed={state.procedureWords}
        error={problems.byField.get('thu-tuc')}
        agency={state.agency}
        procedure={procedure === null ? null : { ...procedure, limit: procedure.chosen.limits.counter }}
        now={desk.now}
        address={address}
        sent={procedure !== null && procedure.competent !== state.agency}
      />
      {procedure === null || procedure.seats.length === 0 ? null : (
        <CompetentSelect
          agencies={procedure.seats}
          desk={state.agency}
          value={procedure.competent}
          hint={livesElsewhere(state, procedure.seats, desk)}
          error={problems.byField.get('competentCode')}
          directory={desk.directory}
        />
      )}
    </Panel>
  )
}
