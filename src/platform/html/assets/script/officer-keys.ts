/** True where keys belong to what is being typed (Telex and VNI use letters and digits). */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])'))

const follow = (address: string | undefined): boolean => {
  if (address === undefined || address === '') return false
  location.assign(address)
  return true
}

function press(selector: string): boolean {
  const button = document.querySelector<HTMLElement>(selector)
  button?.click()
  return button !== null
}

function findField(): boolean {
  const field = document.querySelector<HTMLInputElement>('input[type=search]')
  field?.focus()
  field?.select()
  return field !== null
}

function showKeys(): boolean {
  const dialog = document.querySelector<HTMLDialogElement>('#key-help')
  if (dialog !== null && typeof dialog.showModal === 'function' && !dialog.open) dialog.showModal()
  return dialog !== null
}

/** The primary button: of the form in which the cursor stands, else the page's one with the `Ctrl+Enter` mark. */
function pressMain(target: EventTarget | null): boolean {
  const form = target instanceof HTMLElement ? target.closest('form') : null
  const own = form?.querySelector<HTMLElement>('button.is-primary[type=submit]')
  if (own) {
    own.click()
    return true
  }
  return press('[data-keys="Ctrl+Enter"]')
}

function act(event: KeyboardEvent): boolean {
  const main = document.querySelector<HTMLElement>('#content')
  if (event.ctrlKey && event.key === 'Enter') return pressMain(event.target)
  if (event.ctrlKey || event.altKey || event.metaKey) return false
  if (event.key === 'F2') return follow(main?.dataset.keyF2) || press('[data-keys="F2"]')
  if (event.key === 'F8') return follow(main?.dataset.keyF8) || press('[data-keys="F8"]')
  if (event.key === 'F9') return press('[data-keys="F9"]')
  if (isTyping(event.target)) return false
  if (event.key === '/') return findField()
  if (event.key === '?') return showKeys()
  return false
}

/** F2 new, F8 next, F9 print, Ctrl+Enter main button, `/` search, `?` list; off where the display settings say so. */
export function officerKeys(root: Document): void {
  if (!root.body.classList.contains('desk') || root.documentElement.dataset.keys === 'off') return
  root.addEventListener('keydown', event => {
    if (!event.isComposing && act(event)) event.preventDefault()
  })
}
