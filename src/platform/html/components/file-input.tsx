import { useSay } from '../locale.tsx'
import { describedBy, Field, type FieldProps, fieldId } from './field.tsx'

export interface FileInputProps extends FieldProps {
  /** `accept`; photos and PDF by default, which makes iPhones send JPG instead of HEIC. */
  accept?: string | undefined
  multiple?: boolean | undefined
}

/** Choose or take pictures. The server joins several photos into one PDF. */
export function FileInput(props: FileInputProps) {
  const say = useSay()
  return (
    <Field
      {...props}
      hint={
        props.hint ??
        say({ vi: 'Ảnh JPG, PNG hoặc tệp PDF, mỗi tệp đến 10 MB.', en: 'JPG, PNG or PDF, up to 10 MB each.' })
      }
    >
      <input
        class="file-control"
        id={fieldId(props)}
        name={props.name}
        type="file"
        accept={props.accept ?? 'image/jpeg,image/png,application/pdf'}
        multiple={props.multiple}
        aria-describedby={describedBy({ ...props, hint: props.hint ?? 'default' })}
        aria-invalid={props.error === undefined ? undefined : 'true'}
      />
    </Field>
  )
}
