import { Button, type Choice, ErrorMessage, Fieldset, Panel, useSay } from '../platform/html/index.ts'
import type { Text } from '../platform/text.ts'
import { FieldInput } from './field-input.view.tsx'
import { pageButtons } from './form-body.ts'
import { controlId, errorsByPath, type FormPage } from './form-inputs.ts'
import { personFields } from './person.ts'
import { revealedBy, whenWords } from './reveal.ts'
import type { Form, FormContext, FormError, FormField, FormSection } from './types.ts'
import { isRecord, rawOf } from './values/parsed.ts'
import { scopeOf } from './walker.ts'

export interface FormFieldsProps {
  form: Form
  /** What was typed (`parseFormBody`), kept answers, or `initialAnswers`. */
  values: Readonly<Record<string, unknown>>
  context: FormContext
  errors?: readonly FormError[] | undefined
  /** Shows only these paths of an evaluation; without it all are shown, each with its condition in words. */
  visible?: ReadonlySet<string> | undefined
  /** Only these sections: one step of the citizen's pages. */
  sections?: readonly string[] | undefined
  /** `counter`: panels, one field for a date. `steps`: headings, three fields. */
  layout?: 'counter' | 'steps' | undefined
  /** Without headings of sections: the page itself is headed by the only one. */
  headed?: boolean | undefined
  suggestFrom?: ((list: string) => string) | undefined
}

type Raw = Readonly<Record<string, unknown>>

/** The questions of a form as controls inside the caller's `<form>`; complete without script. */
export function FormFields(props: FormFieldsProps) {
  const { form, values, context } = props
  const page: FormPage = {
    form,
    context,
    scope: scopeOf(context, values),
    errors: errorsByPath(props.errors ?? []),
    visible: props.visible ?? null,
    compactDates: (props.layout ?? 'counter') === 'counter',
    suggestFrom: props.suggestFrom,
  }
  const shown = form.sections.filter(
    section =>
      (props.sections?.includes(section.key) ?? true) && (page.visible?.has(`sections.${section.key}`) ?? true),
  )
  return (
    <>
      {shown.map(section => (
        <SectionFrame
          key={section.key}
          section={section}
          page={page}
          framed={page.compactDates}
          headed={props.headed ?? true}
        >
          {section.repeat ? (
            <Rows
              path={`answers.${section.key}`}
              fields={section.fields}
              raw={rawOf(values, section.key)}
              least={section.repeat.min}
              most={section.repeat.max}
              item={section.repeat.itemLabel}
              page={page}
            />
          ) : (
            <FieldList path="answers" fields={section.fields} raw={values} page={page} />
          )}
        </SectionFrame>
      ))}
    </>
  )
}

function SectionFrame(props: {
  section: FormSection
  page: FormPage
  framed: boolean
  headed: boolean
  children: preact.ComponentChildren
}) {
  const say = useSay()
  const { section, page } = props
  const when = page.visible === null ? whenWords(page.form, section.when) : null
  const inside = (
    <div class="stack">
      {when === null ? null : <p class="hint">{say(when)}</p>}
      {props.children}
    </div>
  )
  if (props.framed) {
    return (
      <Panel id={`section-${section.key}`} title={section.title}>
        {inside}
      </Panel>
    )
  }
  return (
    <section class="stack" id={`section-${section.key}`}>
      {props.headed ? <h2>{say(section.title)}</h2> : null}
      {inside}
    </section>
  )
}

function FieldList(props: { path: string; fields: readonly FormField[]; raw: Raw; page: FormPage }) {
  const { path, fields, raw, page } = props
  // A question asked only for one choice of a radio stands beneath that choice.
  const beneath = new Map(fields.map(field => [field.key, revealedBy(field, fields)]))
  const one = (field: FormField, hint: boolean) => {
    const here = `${path}.${field.key}`
    return (
      <OneField
        key={field.key}
        field={field}
        path={here}
        raw={rawOf(raw, field.key)}
        page={page}
        when={hint ? whenWords(page.form, field.when) : null}
        revealsOf={value => {
          const mine = fields.filter(other => {
            const by = beneath.get(other.key)
            return by?.field === field.key && by.value === value
          })
          return mine.length === 0 ? undefined : mine.map(other => one(other, false))
        }}
      />
    )
  }
  const standing = fields.filter(
    field => beneath.get(field.key) === null && (page.visible?.has(`${path}.${field.key}`) ?? true),
  )
  return <>{standing.map(field => one(field, page.visible === null))}</>
}

function OneField(props: {
  field: FormField
  path: string
  raw: unknown
  page: FormPage
  when: Text | null
  revealsOf: (value: string) => Choice['reveals']
}) {
  const { field, path, raw, page } = props
  const hinted = props.when === null ? field : { ...field, help: joined(props.when, field.help) }
  if (field.type === 'person') {
    return (
      <Fieldset
        id={controlId(path)}
        legend={field.label}
        hint={hinted.help}
        error={page.errors.get(path)}
        optional={field.required === undefined || field.required === false}
      >
        <FieldList
          path={path}
          fields={personFields(field)}
          raw={isRecord(raw) ? raw : {}}
          page={{ ...page, visible: null }}
        />
      </Fieldset>
    )
  }
  if (field.type === 'table') {
    const bound = (side: number | string | undefined, other: number) => (typeof side === 'number' ? side : other)
    return (
      <Fieldset id={controlId(path)} legend={field.label} hint={hinted.help}>
        <Rows
          path={path}
          fields={field.columns ?? []}
          raw={raw}
          least={Math.max(field.required === true ? 1 : 0, bound(field.min, 0))}
          most={bound(field.max, 100)}
          item={{ vi: 'Dòng', en: 'Row' }}
          page={page}
        />
      </Fieldset>
    )
  }
  return <FieldInput field={hinted} path={path} raw={raw} page={page} revealsOf={props.revealsOf} />
}

const joined = (when: Text, help: Text | undefined): Text => ({
  vi: `${when.vi}${help ? `. ${help.vi}` : ''}`,
  en: `${when.en ?? when.vi}${help ? `. ${help.en ?? help.vi}` : ''}`,
})

/** Cards of a repeated section or table; "Thêm" and "Bỏ" post the page back. */
function Rows(props: {
  path: string
  fields: readonly FormField[]
  raw: unknown
  least: number
  most: number
  item: Text
  page: FormPage
}) {
  const say = useSay()
  const { path, page, item } = props
  const given: Raw[] = (Array.isArray(props.raw) ? props.raw : []).map(row => (isRecord(row) ? row : {}))
  const rows = [...given, ...Array.from({ length: Math.max(0, props.least - given.length) }, () => ({}))]
  const error = page.errors.get(path)
  const small = { vi: item.vi.toLocaleLowerCase('vi'), en: (item.en ?? item.vi).toLowerCase() }
  return (
    <div class="stack" id={`${controlId(path)}-rows`}>
      {error === undefined ? null : <ErrorMessage id={`${controlId(path)}-error`} text={error} />}
      {rows.map((row, at) => (
        <Fieldset key={`${path}-${at}`} legend={`${say(item)} ${at + 1}`} id={controlId(`${path}[${at}]`)}>
          <FieldList path={`${path}[${at}]`} fields={props.fields} raw={row} page={{ ...page, visible: null }} />
          {rows.length > props.least ? (
            <Button kind="plain" name={pageButtons.remove} value={`${path}[${at}]`} formNoValidate>
              {say({ vi: `Bỏ ${small.vi} ${at + 1}`, en: `Remove ${small.en} ${at + 1}` })}
            </Button>
          ) : null}
        </Fieldset>
      ))}
      {rows.length < props.most ? (
        <Button kind="secondary" name={pageButtons.add} value={path} formNoValidate>
          {say({ vi: `Thêm ${small.vi}`, en: `Add ${small.en}` })}
        </Button>
      ) : null}
    </div>
  )
}
