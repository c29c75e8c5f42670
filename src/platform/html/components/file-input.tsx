import { describedBy, Field, type FieldProps, fieldId } from './field.tsx'

export interface FileInputProps extends FieldProps {
  /** `accept`; photos and PDF by default, which makes iPhones send JPG instead of HEIC. */
  accept?: string | undefined
  multiple?: boolean | undefined
  /** The largest file that is taken (MAX_UPLOAD_MB), for the usual hint. */
  maxMegabytes?: number | undefined
}

/** Choose or take pictures. The server joins several photos into one PDF. */
export function FileInput(props: FileInputProps) {
  const most = props.maxMegabytes
  const hint = props.hint ?? {
    vi: `Ảnh JPG, PNG hoặc tệp PDF${most === undefined ? '' : `, mỗi tệp đến ${most} MB`}.`,
    en: `JPG, PNG or PDF${most === undefined ? '' : `, up to ${most} MB each`}.`,
  }
  return (
    <Field {...props} hint={hint}>
      <input
        class="file-control"
        id={fieldId(props)}
        name={props.name}
        type="file"
        accept={props.accept ?? 'image/jpeg,image/png,application/pdf'}
        multiple={props.multiple}
        aria-describedby={describedBy({ ...props, hint })}
        aria-invalid={props.error === undefined ? undefined : 'true'}
      />
    </Field>
  )
}
