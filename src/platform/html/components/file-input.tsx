import { describedBy, Field, type FieldProps, fieldId } from './field.tsx'

export interface FileInputProps extends FieldProps {
  /** `accept`; photos and PDF by default, which makes iPhones send JPG instead of HEIC. */
  accept?: string | undefined
  multiple?: boolean | undefined
  /** The largest file that is taken (MAX_UPLOAD_MB), for the usual hint. */
  maxMegabytes?: number | undefined
  /** With script, files go in pieces as soon as they are chosen and go on after the network broke (`pieceRoutes`). */
  inPieces?:
    | {
        readonly path: string
        readonly paper: string
        /** Hidden field of the form that names each file; absent where the page's server notes them itself. */
        readonly keptIn?: string | undefined
      }
    | undefined
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
        data-upload={props.inPieces?.path}
        data-paper={props.inPieces?.paper}
        data-kept={props.inPieces?.keptIn}
        aria-describedby={describedBy({ ...props, hint })}
        aria-invalid={props.error === undefined ? undefined : 'true'}
      />
    </Field>
  )
}
