import { useSay, type Words } from '../locale.tsx'
import { classes } from './classes.ts'
import { describedBy, Field, type FieldProps, fieldId } from './field.tsx'

export interface SelectOption {
  value: string
  label: Words
  /** Options of one group stand together under its name. */
  group?: Words | undefined
}
export interface SelectProps extends FieldProps {
  options: readonly SelectOption[]
  value?: string | undefined
  /** First, empty option: "Chọn …". */
  prompt?: Words | undefined
  width?: 's' | 'm' | 'l' | undefined
}

/** A closed list; for up to five choices use `Radios`. */
export function Select(props: SelectProps) {
  const say = useSay()
  const option = (item: SelectOption) => (
    <option key={item.value} value={item.value} selected={item.value === props.value}>
      {say(item.label)}
    </option>
  )
  const groups = new Map<string, SelectOption[]>()
  for (const item of props.options) {
    const name = item.group === undefined ? '' : say(item.group)
    groups.set(name, [...(groups.get(name) ?? []), item])
  }
  return (
    <Field {...props}>
      <select
        class={classes('control', props.width !== undefined && `width-${props.width}`)}
        id={fieldId(props)}
        name={props.name}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error === undefined ? undefined : 'true'}
      >
        {props.prompt === undefined ? null : <option value="">{say(props.prompt)}</option>}
        {[...groups].map(([name, items]) =>
          name === '' ? (
            items.map(option)
          ) : (
            <optgroup key={name} label={name}>
              {items.map(option)}
            </optgroup>
          ),
        )}
      </select>
    </Field>
  )
}
