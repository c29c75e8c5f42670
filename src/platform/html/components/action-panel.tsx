import type { ComponentChildren } from 'preact'
import { useSay, type Words } from '../locale.tsx'
import { safeHref } from '../safe-href.ts'
import { Button } from './button.tsx'
import { type Choice, ChoiceList } from './choices.tsx'
import { Panel } from './panel.tsx'

export interface ActionPanelProps {
  title?: Words | undefined
  /** Where the form is posted. */
  action: string
  /** Permitted actions only; each may reveal its own fields. */
  actions: readonly Choice[]
  chosen?: string | undefined
  /** Name of the radio; `action` by default. */
  name?: string | undefined
  submit: Words
  /** Csrf and other hidden fields, the reason, and whatever every action needs. */
  children?: ComponentChildren
  /** What the citizen will be told, exactly. */
  message?: { via: Words; to: string; text: ComponentChildren } | undefined
  /** What this official may not do here and who may. */
  note?: Words | undefined
}

/** What this official may do now, why, and what the citizen will read; one button. */
export function ActionPanel(props: ActionPanelProps) {
  const say = useSay()
  return (
    <Panel
      title={props.title ?? { vi: 'Việc bạn được làm', en: 'What you may do' }}
      aside={<span class="muted">{say({ vi: 'theo bước hiện tại', en: 'at this step' })}</span>}
    >
      {props.actions.length === 0 ? null : (
        <form class="stack" method="post" action={safeHref(props.action)} data-once>
          <fieldset class="fieldset">
            <legend class="sr-only">{say({ vi: 'Chọn việc', en: 'Choose an action' })}</legend>
            <ChoiceList
              type="radio"
              name={props.name ?? 'action'}
              id={`choose-${props.name ?? 'action'}`}
              items={props.actions}
              chosen={[props.chosen ?? props.actions[0]?.value ?? '']}
              invalid={false}
            />
          </fieldset>
          {props.children}
          {props.message === undefined ? null : (
            <section
              class="message-preview"
              aria-label={say({ vi: 'Người dân sẽ nhận tin này', en: 'The citizen will read' })}
            >
              <h3>{say({ vi: 'Người dân sẽ nhận tin này', en: 'The citizen will read' })}</h3>
              <div class="message-box">
                <p class="message-head muted">
                  <span>{say(props.message.via)}</span>
                  <span>
                    {say({ vi: 'đến ', en: 'to ' })}
                    {props.message.to}
                  </span>
                </p>
                {props.message.text}
              </div>
            </section>
          )}
          <Button wide keys="Ctrl+Enter">
            {say(props.submit)}
          </Button>
        </form>
      )}
      {props.note === undefined ? null : <p class="muted">{say(props.note)}</p>}
    </Panel>
  )
}
