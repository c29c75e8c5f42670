import { FormFields } from '../../forms/index.ts'
import {
  BatchBar,
  Button,
  ErrorSummary,
  HiddenCsrf,
  localePath,
  PageHead,
  sayWords,
} from '../../platform/html/index.ts'
import type { Text } from '../../platform/text.ts'
import type { Desk } from '../desk.ts'
import { DeskPage } from '../desk.view.tsx'
import { ApplicantPanel } from './applicant.view.tsx'
import { words } from './intake.words.ts'
import type { IntakeProblems, IntakeState } from './intake-state.ts'
import { ComponentsPanel, FeePanel, ReceivePanel } from './papers.view.tsx'
import { ProcedurePanel } from './procedure.view.tsx'

export interface IntakeProps {
  readonly desk: Desk
  readonly state: IntakeState
  readonly problems: IntakeProblems
}

/** The counter: one page of sections, worked from the keyboard; Enter looks again, Ctrl+Enter sends. */
export function IntakeView({ desk, state, problems }: IntakeProps) {
  const { locale } = desk.frame
  const say = (text: Text) => sayWords(text, locale)
  const address = localePath('/can-bo/tiep-nhan/moi', locale)
  const { procedure } = state
  return (
    <DeskPage desk={desk} title={words.title} problems={problems.list.length}>
      <ErrorSummary problems={problems.list} />
      <PageHead title={words.title} />
      <form method="post" action={address} class="desk-fill" novalidate>
        {/* The first button is what Enter presses in a field, and what a scanner's line end presses: it only looks again. */}
        <button
          class="sr-only"
          type="submit"
          name="reload"
          value="1"
          formaction={`${address}#thu-tuc`}
          formnovalidate
          tabindex={-1}
        >
          <span>{say(words.reload)}</span>
        </button>
        <HiddenCsrf token={desk.csrf} idempotencyKey={state.key} />
        {procedure === null ? null : (
          <input type="hidden" name="shown" value={`${procedure.version.code} ${procedure.chosen.key}`} />
        )}
        {state.carried.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div class="grid with-start">
          <div>
            <ApplicantPanel state={state} problems={problems} desk={desk} />
          </div>
          <div>
            <ProcedurePanel state={state} problems={problems} desk={desk} address={address} />
          </div>
        </div>
        {procedure === null ? null : (
          <div class="with-aside">
            <div>
              <FormFields
                form={procedure.chosen.form}
                values={procedure.values}
                context={procedure.context}
                errors={problems.answers}
              />
            </div>
            <div>
              <ComponentsPanel components={procedure.chosen.components} ticks={procedure.ticks} problems={problems} />
              <FeePanel fee={procedure.chosen.fees.counter} paid={state.feePaid} />
              <ReceivePanel chosen={state.returnMethod} address={state.returnAddress} problems={problems} />
            </div>
          </div>
        )}
        {procedure === null ? null : (
          <BatchBar note={say(words.printNote)}>
            <Button name="viec" value="tiep-nhan" keys="Ctrl+Enter">
              {say(words.accept)}
            </Button>
            <Button name="viec" value="luu-cho" kind="secondary">
              {say(words.keep)}
            </Button>
          </BatchBar>
        )}
      </form>
    </DeskPage>
  )
}
