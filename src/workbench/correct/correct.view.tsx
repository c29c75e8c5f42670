import { FormFields } from '../../forms/index.ts'
import {
  Breadcrumbs,
  Button,
  Code,
  ErrorSummary,
  FactRow,
  formatPhone,
  HiddenCsrf,
  localePath,
  Notice,
  PageHead,
  Panel,
  sayWords,
  TextArea,
} from '../../platform/html/index.ts'
import type { Text } from '../../platform/text.ts'
import { correctionPath } from '../actions/correction-path.ts'
import type { Desk } from '../desk.ts'
import { DeskPage } from '../desk.view.tsx'
import { words as shared } from '../dossier/dossier.words.ts'
import type { IntakeProblems } from '../intake/intake-state.ts'
import { ComponentsTable } from '../intake/papers.view.tsx'
import { ProcedureChoice } from '../intake/procedure.view.tsx'
import { words } from './correct.words.ts'
import { type CorrectState, shownKey } from './correct-state.ts'

export interface CorrectProps {
  readonly desk: Desk
  readonly state: CorrectState
  readonly problems: IntakeProblems
  /** The dossier changed meanwhile, or the form's token has ended. */
  readonly notice?: Text | undefined
}

/** First the right procedure and its case; then its declaration with what is known already, its papers and the reason. */
export function CorrectView({ desk, state, problems, notice }: CorrectProps) {
  const { locale } = desk.frame
  const to = (path: string) => localePath(path, locale)
  const say = (text: Text) => sayWords(text, locale)
  const { held, procedure } = state
  const { dossier, version, chosen } = held
  const address = to(correctionPath(dossier.code))
  const now = version.operation?.shortName ?? { vi: version.info.name }
  return (
    <DeskPage
      desk={desk}
      title={words.title}
      under="/can-bo"
      problems={problems.list.length}
      banner={
        notice === undefined ? undefined : (
          <Notice kind="error" live>
            {say(notice)}
          </Notice>
        )
      }
    >
      <ErrorSummary problems={problems.list} />
      <Breadcrumbs
        items={[
          { label: shared.inbox, href: to('/can-bo') },
          { label: dossier.code, href: to(`/can-bo/ho-so/${dossier.code}`) },
          { label: words.title },
        ]}
      />
      <PageHead title={words.title} lead={say(words.lead)}>
        <FactRow
          facts={[
            { label: { vi: 'Mã hồ sơ', en: 'Code' }, value: <Code code={dossier.code} /> },
            { label: shared.applicant, value: dossier.applicant.fullName },
            { label: words.now, value: `${say(now)}, ${say(chosen.name)}` },
          ]}
        />
      </PageHead>
      <form method="post" action={address} class="stack" novalidate>
        {/* Enter in a field presses the first button: it only looks again. */}
        <button class="sr-only" type="submit" name="reload" value="1" formnovalidate tabindex={-1}>
          <span>{say(words.preview)}</span>
        </button>
        <HiddenCsrf token={desk.csrf} idempotencyKey={state.key} />
        <input type="hidden" name="ban" value={dossier.version} />
        {procedure === null ? null : <input type="hidden" name="shown" value={shownKey(procedure)} />}
        {state.carried.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Panel title={words.right} step={1}>
          <ProcedureChoice
            typed={state.typed}
            error={problems.byField.get('thu-tuc')}
            agency={dossier.agency}
            procedure={procedure === null ? null : { ...procedure, limit: procedure.chosen.limits[dossier.channel] }}
            now={desk.now}
            address={address}
            label={words.becomes}
          />
        </Panel>
        {procedure === null ? null : (
          <>
            <p class="muted">{say(words.carried)}</p>
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
                <Panel title={words.papers} step={2}>
                  <ComponentsTable
                    components={procedure.chosen.components}
                    ticks={procedure.ticks}
                    problems={problems}
                  />
                </Panel>
                <Panel title={words.reason} step={3} id="tin">
                  <div class="stack">
                    <TextArea
                      name="reason"
                      label={words.reason}
                      hideLabel
                      hint={words.reasonHint}
                      rows={3}
                      value={state.reason}
                      error={problems.byField.get('reason')}
                      maxLength={4000}
                    />
                    {procedure.preview.messages.length === 0 ? null : (
                      <section class="message-preview">
                        <h3>{say(words.willRead)}</h3>
                        <div class="message-box">
                          <p class="message-head muted">{formatPhone(dossier.applicant.phone)}</p>
                          {procedure.preview.messages.map(message => (
                            <p key={message} lang="vi">
                              {message}
                            </p>
                          ))}
                        </div>
                      </section>
                    )}
                    <Button wide name="viec" value="sua" keys="Ctrl+Enter">
                      {say(words.send)}
                    </Button>
                    <Button wide kind="secondary" name="reload" value="tin" formAction={`${address}#tin`}>
                      {say(words.preview)}
                    </Button>
                  </div>
                </Panel>
              </div>
            </div>
          </>
        )}
      </form>
    </DeskPage>
  )
}
