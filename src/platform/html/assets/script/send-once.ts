import { tell } from './keep-typed.ts'

const sending = (): string => (document.documentElement.lang === 'en' ? 'Sending…' : 'Đang gửi…')
/** Longer than an answer takes; whoever stopped the browser may send again then. */
const PATIENCE_MS = 20_000

function lock(form: HTMLFormElement, submitter: HTMLElement | null): void {
  form.dataset.sent = 'yes'
  const words = submitter?.querySelector('span')
  const before = words?.textContent ?? ''
  if (words) words.textContent = sending()
  submitter?.setAttribute('aria-disabled', 'true')
  setTimeout(() => {
    delete form.dataset.sent
    if (words) words.textContent = before
    submitter?.removeAttribute('aria-disabled')
  }, PATIENCE_MS)
}

/**
 * A form that was sent is not sent twice; its button says that it is on its way. The server's key guards the rest.
 * Without a network it is not sent at all: the browser's error page would take the place of what was typed.
 */
export function sendOnce(root: Document): void {
  root.addEventListener('submit', event => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.method.toLowerCase() !== 'post') return
    if (form.dataset.sent === 'yes') {
      event.preventDefault()
      return
    }
    if (!navigator.onLine) {
      event.preventDefault()
      tell(
        form,
        'Mạng đang ngắt, chưa gửi được. Nội dung vẫn còn ở đây: có mạng thì bấm lại',
        'The network is down and nothing was sent. What you typed is still here: press again when it is back',
      )
      return
    }
    lock(form, event.submitter)
  })
  // Back from the page after: the form may be sent again.
  addEventListener('pageshow', event => {
    if (event.persisted) location.reload()
  })
}
