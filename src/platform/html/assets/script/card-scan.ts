import { type CardRead, readCardQr } from './cccd-qr.ts'

/** Puts a value into a named field: text, select (by label or value), radio (by value or label), three-part date. */
function fill(form: HTMLFormElement, name: string, value: string): void {
  if (value === '') return
  const field = form.elements.namedItem(name)
  if (field instanceof HTMLSelectElement) {
    const option = [...field.options].find(item => item.value === value || item.text.trim() === value)
    if (option) field.value = option.value
  } else if (field instanceof RadioNodeList) {
    for (const radio of field) {
      if (!(radio instanceof HTMLInputElement)) continue
      const label = radio.labels?.[0]?.textContent?.trim()
      if (radio.value === value || label === value) radio.checked = true
    }
  } else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    field.value = value
    field.dispatchEvent(new Event('change', { bubbles: true }))
  } else {
    const parts = value.split('/')
    for (const [at, part] of ['day', 'month', 'year'].entries()) {
      const input = form.elements.namedItem(`${name}-${part}`)
      if (input instanceof HTMLInputElement) input.value = parts[at] ?? ''
    }
  }
}

/** A scan field takes the whole QR text from a keyboard scanner and spreads it over the fields named in `data-scan`. */
export function scanCards(root: Document): void {
  for (const input of root.querySelectorAll<HTMLInputElement>('input[data-scan]')) {
    const take = (): boolean => {
      const card = readCardQr(input.value)
      if (card === null || input.form === null) return false
      const names: Partial<Record<keyof CardRead, string>> = JSON.parse(input.dataset.scan ?? '{}')
      input.value = card.personalNumber
      for (const [key, name] of Object.entries(names)) {
        if (name !== undefined && name !== input.name) fill(input.form, name, card[key as keyof CardRead])
      }
      input.dispatchEvent(new CustomEvent('card-read', { bubbles: true, detail: card }))
      return true
    }
    input.addEventListener('keydown', event => {
      if (event.key === 'Enter' && take()) event.preventDefault()
    })
    input.addEventListener('change', take)
    input.addEventListener('paste', () => setTimeout(take))
  }
}
