import { useSay, type Words } from '../locale.tsx'
import { type Choice, ChoiceList } from './choices.tsx'
import { ErrorMessage } from './error-message.tsx'
import { type FieldProps, fieldId } from './field.tsx'
import { Fieldset } from './fieldset.tsx'

export interface CheckboxesProps extends FieldProps {
  items: readonly Choice[]
  values?: readonly string[] | undefined
  layout?: 'stack' | 'row' | 'bare' | undefined
}

/** Any of a few. */
export function Checkboxes(props: CheckboxesProps) {
  const id = fieldId(props)
  return (
    <Fieldset
      id={`${id}-group`}
      legend={props.label}
      hint={props.hint}
      error={props.error}
      optional={props.optional}
      hideLegend={props.hideLabel}
    >
      <ChoiceList
        type="checkbox"
        name={props.name}
        id={id}
        items={props.items}
        chosen={props.values ?? []}
        invalid={props.error !== undefined}
        layout={props.layout}
      />
    </Fieldset>
  )
}

export interface CheckboxProps {
  name: string
  value: string
  label: Words
  id?: string | undefined
  checked?: boolean | undefined
  error?: Words | undefined
  note?: Words | undefined
  /** The label for screen readers only: the tick of a table row. */
  hideLabel?: boolean | undefined
}

/** One tick that stands alone: a declaration, a row of a table. */
export function Checkbox(props: CheckboxProps) {
  const say = useSay()
  const id = props.id ?? props.name
  const notes = [props.note === undefined ? '' : `${id}-note`, props.error === undefined ? '' : `${id}-error`].filter(
    part => part !== '',
  )
  return (
    <div class={props.error === undefined ? 'tick' : 'tick has-error'}>
      {props.error === undefined ? null : <ErrorMessage id={`${id}-error`} text={props.error} />}
      <label class="tick-box">
        <input
          type="checkbox"
          id={id}
          name={props.name}
          value={props.value}
          checked={props.checked}
          aria-invalid={props.error === undefined ? undefined : 'true'}
          aria-describedby={notes.length === 0 ? undefined : notes.join(' ')}
        />
        <span class={props.hideLabel === true ? 'sr-only' : undefined}>{say(props.label)}</span>
      </label>
      {props.note === undefined ? null : (
        <p class="tick-note" id={`${id}-note`}>
          {say(props.note)}
        </p>
      )}
    </div>
  )
}
