import { describedBy, Field, type FieldProps, fieldId } from './field.tsx'

export interface TextAreaProps extends FieldProps {
  value?: string | undefined
  rows?: number | undefined
  maxLength?: number | undefined
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  return (
    <Field {...props}>
      <textarea
        class="control"
        id={fieldId(props)}
        name={props.name}
        rows={props.rows ?? 4}
        maxlength={props.maxLength}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error === undefined ? undefined : 'true'}
      >
        {props.value}
      </textarea>
    </Field>
  )
}
