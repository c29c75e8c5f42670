import type { ComponentChildren } from 'preact'
import { useSay, type Words } from '../locale.tsx'
import { classes } from './classes.ts'
import { ErrorMessage } from './error-message.tsx'
import { OptionalMark } from './field.tsx'

export interface FieldsetProps {
  legend: Words
  children: ComponentChildren
  id?: string | undefined
  hint?: Words | undefined
  error?: Words | undefined
  optional?: boolean | undefined
  /** Makes the legend the heading of the page (`page`) or of a section (`section`). */
  as?: 'page' | 'section' | undefined
  hideLegend?: boolean | undefined
  class?: string | undefined
}

/** Fields that answer one question together. */
export function Fieldset(props: FieldsetProps) {
  const say = useSay()
  const noteIds = [
    props.hint === undefined || props.id === undefined ? '' : `${props.id}-hint`,
    props.error === undefined || props.id === undefined ? '' : `${props.id}-error`,
  ].filter(part => part !== '')
  const title = (
    <>
      {say(props.legend)}
      {props.optional === true ? <OptionalMark /> : null}
    </>
  )
  return (
    <fieldset
      class={classes('fieldset', props.error !== undefined && 'has-error', props.class)}
      id={props.id}
      aria-describedby={noteIds.length === 0 ? undefined : noteIds.join(' ')}
    >
      <legend class={props.hideLegend === true ? 'sr-only' : props.as === undefined ? 'field-label' : 'legend-heading'}>
        {props.as === 'page' ? <h1>{title}</h1> : props.as === 'section' ? <h2>{title}</h2> : title}
      </legend>
      {props.hint === undefined ? null : (
        <p class="hint" id={props.id === undefined ? undefined : `${props.id}-hint`}>
          {say(props.hint)}
        </p>
      )}
      {props.error === undefined ? null : (
        <ErrorMessage id={props.id === undefined ? undefined : `${props.id}-error`} text={props.error} />
      )}
      {props.children}
    </fieldset>
  )
}
