import { type Choice, ChoiceList } from './choices.tsx'
import { type FieldProps, fieldId } from './field.tsx'
import { Fieldset } from './fieldset.tsx'

export interface RadiosProps extends FieldProps {
  items: readonly Choice[]
  value?: string | undefined
  layout?: 'stack' | 'row' | 'bare' | undefined
  /** Makes the question the page's or a section's heading. */
  as?: 'page' | 'section' | undefined
}

/** One of a few; each choice may reveal its own fields. */
export function Radios(props: RadiosProps) {
  const id = fieldId(props)
  return (
    <Fieldset
      id={`${id}-group`}
      legend={props.label}
      hint={props.hint}
      error={props.error}
      optional={props.optional}
      as={props.as}
      hideLegend={props.hideLabel}
    >
      <ChoiceList
        type="radio"
        name={props.name}
        id={id}
        items={props.items}
        chosen={props.value === undefined ? [] : [props.value]}
        invalid={props.error !== undefined}
        layout={props.layout}
      />
    </Fieldset>
  )
}
