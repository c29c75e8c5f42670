interface Suggestion {
  value: string
  label: string
  note?: string
}

const isSuggestion = (item: unknown): item is Suggestion =>
  typeof item === 'object' && item !== null && 'value' in item && 'label' in item

async function fetchSuggestions(address: string, typed: string, signal: AbortSignal): Promise<Suggestion[]> {
  const url = new URL(address, location.href)
  url.searchParams.set('q', typed)
  const answer = await fetch(url, { headers: { accept: 'application/json' }, signal })
  const body: unknown = answer.ok ? await answer.json() : []
  return Array.isArray(body) ? body.filter(isSuggestion).slice(0, 8) : []
}

/** A list under a text field (`data-suggest`): arrows choose, Enter takes, Escape closes. Without it the form works as is. */
function suggestFor(input: HTMLInputElement): void {
  const address = input.dataset.suggest ?? ''
  const box = document.createElement('div')
  box.className = 'suggest-box'
  input.replaceWith(box)
  const list = document.createElement('ul')
  list.className = 'suggestions'
  list.id = `${input.id}-suggestions`
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', input.labels?.[0]?.textContent ?? '')
  list.hidden = true
  box.append(input, list)
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', list.id)
  input.setAttribute('autocomplete', 'off')
  let items: Suggestion[] = []
  let at = -1
  let wait: ReturnType<typeof setTimeout> | undefined
  let running: AbortController | undefined

  const close = (): void => {
    list.hidden = true
    at = -1
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }
  const mark = (next: number): void => {
    at = next
    for (const [index, row] of [...list.children].entries()) row.setAttribute('aria-selected', String(index === at))
    const row = list.children[at]
    if (row) input.setAttribute('aria-activedescendant', row.id)
  }
  const take = (item: Suggestion | undefined): void => {
    if (item === undefined) return
    input.value = item.value
    close()
    input.dispatchEvent(new Event('change', { bubbles: true }))
    input.dispatchEvent(new CustomEvent('suggestion-taken', { bubbles: true, detail: item }))
  }
  const show = (): void => {
    list.replaceChildren(
      ...items.map((item, index) => {
        const row = document.createElement('li')
        row.id = `${list.id}-${index}`
        row.setAttribute('role', 'option')
        row.setAttribute('aria-selected', 'false')
        row.append(item.label)
        if (item.note) row.appendChild(document.createElement('small')).append(item.note)
        row.addEventListener('mousedown', event => {
          event.preventDefault()
          take(item)
        })
        return row
      }),
    )
    at = -1
    list.hidden = items.length === 0
    input.setAttribute('aria-expanded', String(items.length > 0))
  }
  input.setAttribute('aria-expanded', 'false')
  input.addEventListener('input', () => {
    clearTimeout(wait)
    running?.abort()
    const typed = input.value.trim()
    if (typed.length < 2) return close()
    wait = setTimeout(async () => {
      running = new AbortController()
      // No network, no list: the field stays an ordinary field.
      items = await fetchSuggestions(address, typed, running.signal).catch(() => [])
      show()
    }, 150)
  })
  input.addEventListener('blur', close)
  input.addEventListener('keydown', event => {
    if (list.hidden) return
    if (event.key === 'ArrowDown') mark((at + 1) % items.length)
    else if (event.key === 'ArrowUp') mark((at + items.length - 1) % items.length)
    else if (event.key === 'Enter' && at >= 0) take(items[at])
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
  })
}

export function suggestEverywhere(root: Document): void {
  for (const input of root.querySelectorAll<HTMLInputElement>('input[data-suggest]')) suggestFor(input)
}
