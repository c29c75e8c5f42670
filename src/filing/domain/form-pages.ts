import type { Form, FormField, FormSection } from '../../forms/index.ts'

const MOST_ON_A_PAGE = 5

const weightOf = (field: FormField): number => {
  if (field.value !== undefined) return 0
  return field.type === 'person' || field.type === 'table' ? MOST_ON_A_PAGE : 1
}

/** Whether a condition speaks of a question that stands on the same page. */
const hangsOn = (field: FormField, keys: ReadonlySet<string>): boolean =>
  [...(field.when ?? '').matchAll(/\banswers\.(\w+)/g)].some(match => keys.has(match[1] ?? ''))

function groupsOf(fields: readonly FormField[]): FormField[][] {
  const groups: FormField[][] = []
  let weight = 0
  for (const field of fields) {
    const last = groups.at(-1)
    const own = weightOf(field)
    const tied = last !== undefined && hangsOn(field, new Set(last.map(one => one.key)))
    if (last !== undefined && (tied || weight + own <= MOST_ON_A_PAGE)) {
      last.push(field)
      weight += tied ? 0 : own
    } else {
      groups.push([field])
      weight = own
    }
  }
  return groups
}

/** A page as a section of its own, and the key of the section that it is cut from. */
export interface FormPage {
  readonly of: string
  readonly section: FormSection
}

/**
 * The pages of a form: a section each, long ones cut after five questions; what hangs on an answer stays with its
 * question. Fields in `held` are known already and are not asked. A page keeps the section's key, then `key-2`, …
 */
export function pagesOf(form: Form, held: ReadonlySet<string>): FormPage[] {
  return form.sections.flatMap(section => {
    if (section.repeat) return [{ of: section.key, section }]
    const groups = groupsOf(section.fields.filter(field => !held.has(field.key)))
    return groups.map((fields, at) => ({
      of: section.key,
      section: {
        ...section,
        key: at === 0 ? section.key : `${section.key}-${at + 1}`,
        title: at === 0 ? section.title : continued(section, at + 1),
        fields,
      },
    }))
  })
}

const continued = ({ title }: FormSection, part: number) => ({
  vi: `${title.vi} (phần ${part})`,
  ...(title.en === undefined ? {} : { en: `${title.en} (part ${part})` }),
})

/** Whether a page goes on with the section of the page before. */
export const isContinued = (form: Form, key: string): boolean => !form.sections.some(section => section.key === key)

/** Keys of the answers that a page asks for. */
export const answerKeys = (page: FormSection): string[] =>
  page.repeat ? [page.key] : page.fields.map(field => field.key)

/**
 * What a page shows: questions that apply by the answers so far, and those that hang on an answer of this very page,
 * which say their condition.
 */
export function shownPage(page: FormSection, visible: ReadonlySet<string>): FormSection {
  if (page.repeat) return page
  const keys = new Set(answerKeys(page))
  const fields = page.fields.flatMap(field => {
    // Calculated: it stands on the check of all answers.
    if (field.value !== undefined) return []
    if (hangsOn(field, keys)) return [field]
    return visible.has(`answers.${field.key}`) ? [{ ...field, when: undefined }] : []
  })
  return { ...page, fields }
}
