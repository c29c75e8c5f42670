import type { ComponentChildren } from 'preact'
import { useSay, type Words } from '../locale.tsx'
import { classes } from './classes.ts'
import { ErrorMessage } from './error-message.tsx'

/** What every control of a form has. */
export interface FieldProps {
  name: string
  label: Words
  /** The name when absent. Error summaries link to it. */
  id?: string | undefined
  hint?: Words | undefined
  error?: Words | undefined
  /** Adds "(không bắt buộc)"; what must be filled in is not marked. */
  optional?: boolean | undefined
  /** Where a prefilled value comes from, e.g. "Từ tài khoản". */
  source?: Words | undefined
  /** Label for screen readers only, in dense tables. */
  hideLabel?: boolean | undefined
}

export const fieldId = (props: { name: string; id?: string | undefined }): string => props.id ?? props.name

/** `aria-describedby` of a control: its hint, its source, its error. */
export function describedBy(props: Pick<FieldProps, 'name' | 'id' | 'hint' | 'error' | 'source'>): string | undefined {
  const id = fieldId(props)
  const ids = [
    props.hint === undefined ? '' : `${id}-hint`,
    props.source === undefined ? '' : `${id}-source`,
    props.error === undefined ? '' : `${id}-error`,
  ].filter(part => part !== '')
  return ids.length === 0 ? undefined : ids.join(' ')
}

/** "(không bắt buộc)". */
export function OptionalMark() {
  const say = useSay()
  return <span class="optional"> {say({ vi: '(không bắt buộc)', en: '(optional)' })}</span>
}

/** Label, hint, error and source around one control. */
export function Field(props: FieldProps & { children: ComponentChildren; class?: string | undefined }) {
  const say = useSay()
  const id = fieldId(props)
  return (
    <div class={classes('field', props.error !== undefined && 'has-error', props.class)}>
      <label class={props.hideLabel === true ? 'sr-only' : 'field-label'} for={id}>
        {say(props.label)}
        {props.optional === true ? <OptionalMark /> : null}
      </label>
      {props.hint === undefined ? null : (
        <p class="hint" id={`${id}-hint`}>
          {say(props.hint)}
        </p>
      )}
      {props.error === undefined ? null : <ErrorMessage id={`${id}-error`} text={props.error} />}
      {props.children}
      {props.source === undefined ? null : (
        <p class="source" id={`${id}-source`}>
          {say(props.source)}
        </p>
      )}
    </div>
  )
}
