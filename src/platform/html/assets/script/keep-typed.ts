const KEY = 'typed'
/** Forms whose loss costs minutes of typing. */
const KEPT = 'form[data-keeps]'

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
interface Typed {
  readonly path: string
  readonly values: readonly (readonly [name: string, value: string])[]
}

const ticked = (one: Control): boolean => one instanceof HTMLInputElement && /^(radio|checkbox)$/.test(one.type)
const typedInto = (form: HTMLFormElement): Control[] =>
  [...form.querySelectorAll<Control>('input[name], select[name], textarea[name]')].filter(
    one => !/^(hidden|file|password|submit)$/.test(one.type),
  )

function keep(form: HTMLFormElement): void {
  const values = typedInto(form)
    .filter(one => !ticked(one) || (one as HTMLInputElement).checked)
    .map(one => [one.name, one.value] as const)
  sessionStorage.setItem(KEY, JSON.stringify({ path: location.pathname, values } satisfies Typed))
}

function restore(form: HTMLFormElement, { values }: Typed): boolean {
  let changed = false
  for (const one of typedInto(form)) {
    const given = values.filter(([name]) => name === one.name).map(([, value]) => value)
    if (ticked(one)) {
      const box = one as HTMLInputElement
      const checked = given.includes(box.value)
      changed ||= box.checked !== checked
      box.checked = checked
    } else if (given[0] !== undefined) {
      changed ||= one.value !== given[0]
      one.value = given[0]
    }
  }
  return changed
}

/** Says something above the form's buttons, aloud too. */
export function tell(form: HTMLFormElement, vi: string, en: string): void {
  const told = form.querySelector<HTMLElement>('[data-told]') ?? document.createElement('p')
  told.dataset.told = ''
  told.className = 'error-text'
  told.setAttribute('role', 'alert')
  const buttons = form.querySelector('.form-actions') ?? [...form.querySelectorAll('.row')].at(-1)
  if (buttons) buttons.before(told)
  else form.append(told)
  told.textContent = document.documentElement.lang === 'en' ? en : vi
}

/**
 * A page whose saving the network swallowed comes back as it was typed. What was sent is kept in this tab until a page
 * of ours opens in answer to it; a browser's own error page is none. A tab that may keep nothing goes without.
 */
export function keepTyped(root: Document): void {
  try {
    root.addEventListener('submit', event => {
      const form = event.target
      if (form instanceof HTMLFormElement && form.matches(KEPT)) keep(form)
    })
    const typed = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Typed | null
    if (typed === null) return
    const answered = root.referrer !== '' && new URL(root.referrer).pathname === typed.path
    const form = location.pathname === typed.path && !answered ? root.querySelector<HTMLFormElement>(KEPT) : null
    if (answered || form !== null) sessionStorage.removeItem(KEY)
    if (form !== null && restore(form, typed))
      tell(
        form,
        'Lần trước trang này chưa gửi được. Nội dung bạn đã nhập vẫn ở đây, bấm gửi lần nữa',
        'This page could not be sent before. What you typed is still here: send it again',
      )
  } catch {
    // Storage is switched off.
  }
}
