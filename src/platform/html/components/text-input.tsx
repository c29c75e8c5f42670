import { useSay, type Words } from '../locale.tsx'
import { classes } from './classes.ts'
import { describedBy, Field, type FieldProps, fieldId } from './field.tsx'
import { Icon, type IconName } from './icon.tsx'

export interface TextInputProps extends FieldProps {
  value?: string | undefined
  type?: 'text' | 'search' | 'email' | 'tel' | 'password' | 'url' | 'month' | undefined
  /** Keypad on phones. */
  inputMode?: 'numeric' | 'decimal' | 'tel' | 'email' | 'search' | 'url' | undefined
  /** HTML autofill token, e.g. `name`, `tel`, `one-time-code`. */
  autoComplete?: string | undefined
  placeholder?: Words | undefined
  maxLength?: number | undefined
  /** Width by expected length; full width when absent. */
  width?: 'xs' | 's' | 'm' | 'l' | undefined
  readOnly?: boolean | undefined
  spellcheck?: boolean | undefined
  icon?: IconName | undefined
  /** Words after the control, e.g. "đồng", "m²". */
  suffix?: Words | undefined
  /** Reads the QR of an identity card and fills in fields whose names are given (`data-scan`), see README. */
  scan?: CardFields | undefined
  /** JSON address with live suggestions: `[{value, label, note?}]` for `?q=`. */
  suggestFrom?: string | undefined
}

/** Names of the fields that the QR code of an identity card fills in. */
export interface CardFields {
  personalNumber?: string | undefined
  oldNumber?: string | undefined
  fullName?: string | undefined
  birthDate?: string | undefined
  sex?: string | undefined
  residence?: string | undefined
  issuedOn?: string | undefined
}

/** One line of text, with its label. */
export function TextInput(props: TextInputProps) {
  const say = useSay()
  const id = fieldId(props)
  const control = (
    <input
      class={classes('control', props.width !== undefined && `width-${props.width}`)}
      id={id}
      name={props.name}
      type={props.type ?? 'text'}
      value={props.value}
      inputmode={props.inputMode}
      autocomplete={props.autoComplete}
      placeholder={props.placeholder === undefined ? undefined : say(props.placeholder)}
      maxlength={props.maxLength}
      readonly={props.readOnly}
      spellcheck={props.spellcheck}
      aria-describedby={describedBy(props)}
      aria-invalid={props.error === undefined ? undefined : 'true'}
      data-scan={props.scan === undefined ? undefined : JSON.stringify(props.scan)}
      data-suggest={props.suggestFrom}
    />
  )
  return (
    <Field {...props}>
      {props.icon === undefined && props.suffix === undefined ? (
        control
      ) : (
        <span class={classes('control-box', props.icon !== undefined && 'with-icon')}>
          {props.icon === undefined ? null : <Icon name={props.icon} />}
          {control}
          {props.suffix === undefined ? null : <span class="suffix">{say(props.suffix)}</span>}
        </span>
      )}
    </Field>
  )
}
