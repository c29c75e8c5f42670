import { useSay } from '../locale.tsx'
import { type FieldProps, fieldId } from './field.tsx'
import { Fieldset } from './fieldset.tsx'
import { TextInput, type TextInputProps } from './text-input.tsx'

/** What was typed, kept as typed; names are `<name>-day`, `<name>-month`, `<name>-year`. */
export interface DateParts {
  day: string
  month: string
  year: string
}
export interface DateInputProps extends FieldProps {
  value?: DateParts | undefined
  /** Only these parts are marked wrong; all when absent. */
  wrongParts?: readonly (keyof DateParts)[] | undefined
  as?: 'page' | 'section' | undefined
}

const parts = [
  { key: 'day', label: { vi: 'Ngày', en: 'Day' }, width: 2 },
  { key: 'month', label: { vi: 'Tháng', en: 'Month' }, width: 2 },
  { key: 'year', label: { vi: 'Năm', en: 'Year' }, width: 4 },
] as const

/** A date in three fields: no picker, no jumping between fields. */
export function DateInput(props: DateInputProps) {
  const say = useSay()
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
      <div class="date-parts">
        {parts.map((part, at) => {
          const partId = at === 0 ? id : `${id}-${part.key}`
          const wrong = props.error !== undefined && (props.wrongParts?.includes(part.key) ?? true)
          return (
            <div class="date-part" key={part.key}>
              <label for={partId}>{say(part.label)}</label>
              <input
                class={wrong ? 'control is-wrong' : 'control'}
                id={partId}
                name={`${props.name}-${part.key}`}
                type="text"
                inputmode="numeric"
                size={part.width}
                maxlength={part.width}
                value={props.value?.[part.key]}
                aria-invalid={wrong ? 'true' : undefined}
              />
            </div>
          )
        })}
      </div>
    </Fieldset>
  )
}

export interface CompactDateInputProps extends FieldProps {
  value?: string | undefined
  width?: TextInputProps['width']
}

/** The counter's date: one field that takes `05031990`, `5/3/1990` or a year alone. */
export function CompactDateInput(props: CompactDateInputProps) {
  return (
    <TextInput
      {...props}
      inputMode="numeric"
      autoComplete="off"
      maxLength={10}
      hint={props.hint}
      placeholder={{ vi: 'ngày tháng năm', en: 'day month year' }}
    />
  )
}
