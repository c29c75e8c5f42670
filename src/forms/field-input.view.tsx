import {
  Checkbox,
  Checkboxes,
  type Choice,
  CompactDateInput,
  DateInput,
  type FieldProps,
  FileInput,
  Radios,
  Select,
  TextArea,
  TextInput,
  type TextInputProps,
  useSay,
} from '../platform/html/index.ts'
import { AddressInput } from './address-input.view.tsx'
import { controlId, type FormPage, typedDate, typedDateParts, typedLine } from './form-inputs.ts'
import { formWords } from './forms.words.ts'
import { choicesOf, labelOf, listOf } from './lists.ts'
import type { FormField, FormOption } from './types.ts'
import { isOffered } from './values/choice-value.ts'

/** Longer lists are typed, with suggestions, instead of chosen from a menu. */
const longestMenu = 150

const lines: Readonly<Partial<Record<FormField['type'], Omit<Partial<TextInputProps>, 'name' | 'label'>>>> = {
  number: { inputMode: 'decimal', width: 's' },
  money: { inputMode: 'numeric', width: 'm', suffix: { vi: 'đồng', en: 'VND' } },
  time: { width: 's' },
  phone: { type: 'tel', inputMode: 'tel', autoComplete: 'tel', width: 'm' },
  email: { type: 'email', autoComplete: 'email' },
  url: { type: 'url', inputMode: 'url' },
  'personal-number': { inputMode: 'numeric', width: 'm', autoComplete: 'off' },
  'tax-code': { width: 'm' },
  'insurance-number': { inputMode: 'numeric', width: 'm' },
}

export interface FieldInputProps {
  field: FormField
  /** `answers.mother.name`; also the control's name. */
  path: string
  raw: unknown
  page: FormPage
  /** Fields that belong to one option of a radio. */
  revealsOf?: ((value: string) => Choice['reveals']) | undefined
}

/** The control of one question that is no `person` or `table`, filled with what was typed. */
export function FieldInput(props: FieldInputProps) {
  const { field, path, raw, page } = props
  const { lists } = page.context
  const common = {
    name: path,
    id: controlId(path),
    label: field.label,
    hint: field.help,
    error: page.errors.get(path),
    optional: field.required === undefined || field.required === false,
    source: field.source,
  }
  if (field.fixed === true || field.value !== undefined) return <Calculated {...props} />
  const offered = (): readonly FormOption[] | null =>
    choicesOf(field, lists)?.filter(item => isOffered(field, item, page.scope)) ?? null
  switch (field.type) {
    case 'textarea':
      return <TextArea {...common} value={typedLine(raw)} maxLength={field.maxLength} />
    case 'date':
    case 'partial-date':
      return page.compactDates ? (
        <CompactDateInput {...common} value={typedDate(raw)} />
      ) : (
        <DateInput {...common} value={typedDateParts(raw)} />
      )
    case 'consent':
      return (
        <Checkbox
          name={path}
          id={common.id}
          value="true"
          label={field.label}
          note={field.help}
          error={common.error}
          checked={raw === true || raw === 'true' || raw === 'on'}
        />
      )
    case 'radio':
      return (
        <Radios
          {...common}
          value={typedLine(raw)}
          layout={page.compactDates ? 'row' : undefined}
          items={(offered() ?? []).map(option => ({ ...option, reveals: props.revealsOf?.(option.value) }))}
        />
      )
    case 'checkboxes': {
      const values = (Array.isArray(raw) ? raw : [raw]).filter(one => typeof one === 'string')
      return <Checkboxes {...common} values={values} items={offered() ?? []} />
    }
    case 'file':
      return <Files {...props} common={common} />
    case 'address':
      return <AddressInput field={field} path={path} raw={raw} page={page} optional={common.optional} />
    case 'select':
    case 'agency': {
      const options = offered()
      const chosen = typedLine(raw)
      if (options === null || options.length > longestMenu) {
        const shown = chosen === undefined ? undefined : labelOf(field, chosen, lists).vi
        return <TextInput {...common} value={shown} suggestFrom={page.suggestFrom?.(listOf(field) ?? '')} />
      }
      return <Select {...common} value={chosen} options={options} prompt={formWords.choose(field.label)} />
    }
    default:
      return (
        <TextInput
          {...common}
          {...lines[field.type]}
          value={typedLine(raw)}
          maxLength={field.type === 'text' ? field.maxLength : undefined}
          autoComplete={field.format === 'name' ? 'off' : lines[field.type]?.autoComplete}
          spellcheck={field.format === 'name' ? false : undefined}
        />
      )
  }
}

/** Files sent before travel along by their ids, so that a page shown again does not lose them. */
function Files({ raw, path, common }: FieldInputProps & { common: Omit<FieldProps, 'name'> }) {
  const say = useSay()
  const ids = (Array.isArray(raw) ? raw : [raw]).filter(one => typeof one === 'string' && one !== '')
  return (
    <>
      <FileInput {...common} name={path} multiple />
      {ids.length === 0 ? null : (
        <p class="source">{say({ vi: `Đã có ${ids.length} tệp`, en: `${ids.length} files are here already` })}</p>
      )}
      {ids.map(id => (
        <input key={id} type="hidden" name={path} value={id} />
      ))}
    </>
  )
}

/** The server fills it in; what the page sends back for it is not read. */
function Calculated({ field, path, raw, page }: FieldInputProps) {
  const { lists } = page.context
  const line = field.type.endsWith('date') ? typedDate(raw) : typedLine(raw)
  const value = line === undefined || field.fixed !== true ? line : labelOf(field, line, lists).vi
  return (
    <TextInput
      name={path}
      id={controlId(path)}
      label={field.label}
      hint={field.help}
      value={value ?? ''}
      readOnly
      source={field.source ?? { vi: 'Hệ thống tự điền khi lưu', en: 'Filled in when saved' }}
    />
  )
}
