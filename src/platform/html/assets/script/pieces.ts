import { PiecesRefused, sendPieces, type Uploading, type WholeFile } from './send-pieces.ts'

const inEnglish = (): boolean => document.documentElement.lang === 'en'
const say = (vi: string, en: string): string => (inEnglish() ? en : vi)

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  made.className = className
  made.append(...inside)
  return made
}

/** A button that looks like a link, as `Button kind="plain"`, with the file's name for screen readers. */
function plainButton(text: string, name: string): HTMLButtonElement {
  const button = element('button', 'button is-plain', element('span', '', text, element('span', 'sr-only', ` ${name}`)))
  button.type = 'button'
  return button
}

/** Uploads in hand or broken off; a form that is sent meanwhile would lose them. */
const unfinished = new Map<HTMLFormElement, Set<HTMLElement>>()

/** A file field whose files go in pieces as soon as they are chosen (`data-upload`). Without this it is sent with the form. */
function piecesFor(input: HTMLInputElement, form: HTMLFormElement): void {
  const list = element('ul', 'plain-list')
  const told = element('p', 'sr-only')
  told.setAttribute('role', 'status')
  input.after(list, told)
  const waiting = unfinished.get(form) ?? new Set<HTMLElement>()
  unfinished.set(form, waiting)
  let turn = Promise.resolve()

  function begin(file: File): void {
    const bar = document.createElement('progress')
    bar.max = 100
    bar.setAttribute('aria-label', file.name)
    const state = element('div', 'muted')
    const again = plainButton(say('Tải tiếp', 'Go on'), file.name)
    const drop = plainButton(say('Bỏ', 'Remove'), file.name)
    const row = element('li', 'file-line', element('div', 'file-line-text', file.name, state, bar, again, drop))
    const stop = new AbortController()
    const uploading: Uploading = { file, offset: 0, signal: stop.signal }
    const tell = (text: string): void => {
      state.textContent = text
      told.textContent = `${file.name}: ${text}`
    }
    const showOffset = (): void => {
      const percent = Math.floor((uploading.offset / file.size) * 100)
      // A screen reader hears quarters, not each piece.
      if (Math.floor(percent / 25) > Math.floor(bar.value / 25)) told.textContent = `${file.name}: ${percent}%`
      bar.value = percent
      state.textContent = `${percent}%`
    }
    const run = async (): Promise<void> => {
      again.hidden = true
      if (stop.signal.aborted) return
      try {
        const whole = await sendPieces(uploading, input, form, showOffset)
        waiting.delete(row)
        tell(say('đã tải xong', 'uploaded'))
        row.replaceWith(lineOf(whole))
      } catch (error) {
        if (stop.signal.aborted) return
        if (error instanceof PiecesRefused) {
          waiting.delete(row)
          bar.remove()
          row.classList.add('has-error')
          state.className = 'error-text'
          tell(error.message)
          return
        }
        again.hidden = false
        tell(
          say(
            `Mạng bị ngắt ở ${bar.value}%. Bấm Tải tiếp, phần đã tải vẫn còn`,
            `The network broke at ${bar.value}%. Press Go on, what was uploaded is still there`,
          ),
        )
      }
    }
    const queue = (): void => {
      turn = turn.then(run)
    }
    again.addEventListener('click', queue)
    drop.addEventListener('click', () => {
      stop.abort()
      waiting.delete(row)
      row.remove()
      input.focus()
    })
    waiting.add(row)
    bar.value = 0
    state.textContent = say('đang chờ', 'waiting')
    list.append(row)
    again.hidden = true
    queue()
  }

  /** The line of a file that is whole, as the server would have drawn it. */
  function lineOf({ id, name, href, thumbnail }: WholeFile): HTMLElement {
    const link = element('a', '', name)
    link.href = href
    const drop = plainButton(say('Bỏ', 'Remove'), name)
    const row = element('li', 'file-line', element('div', 'file-line-text', link, ' ', drop))
    if (thumbnail !== null) {
      const image = document.createElement('img')
      image.alt = say(`Ảnh thu nhỏ của ${name}`, `Small picture of ${name}`)
      image.width = thumbnail.width
      image.height = thumbnail.height
      image.src = thumbnail.href
      row.prepend(image)
    }
    const { kept } = input.dataset
    if (kept === undefined) {
      drop.type = 'submit'
      drop.name = 'bo'
      drop.value = id
      return row
    }
    const field = document.createElement('input')
    field.type = 'hidden'
    field.name = kept
    field.value = id
    row.append(field)
    drop.addEventListener('click', () => {
      row.remove()
      input.focus()
    })
    return row
  }

  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])]
    input.value = ''
    for (const file of files) begin(file)
  })
}

/** Every file field that may send in pieces. A form waits for what is not whole yet. */
export function uploadInPieces(root: Document): void {
  for (const input of root.querySelectorAll<HTMLInputElement>('input[data-upload]'))
    if (input.form !== null) piecesFor(input, input.form)
  for (const [form, waiting] of unfinished)
    form.addEventListener('submit', event => {
      const [row] = waiting
      if (row === undefined) return
      event.preventDefault()
      event.stopImmediatePropagation()
      row.querySelector<HTMLElement>('button:not([hidden])')?.focus()
      const told = row.parentElement?.nextElementSibling
      if (told)
        told.textContent = say(
          'Còn tệp chưa tải xong. Đợi tải xong, bấm Tải tiếp hoặc Bỏ',
          'A file is not uploaded yet. Wait, press Go on or Remove',
        )
    })
}
