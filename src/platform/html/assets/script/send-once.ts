const sending = (): string => (document.documentElement.lang === 'en' ? 'Sending…' : 'Đang gửi…')

/** A form that was sent is not sent twice; its button says that it is on its way. The server's key guards the rest. */
export function sendOnce(root: Document): void {
  root.addEventListener('submit', event => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.method.toLowerCase() !== 'post') return
    if (form.dataset.sent === 'yes') {
      event.preventDefault()
      return
    }
    form.dataset.sent = 'yes'
    const button = event.submitter?.querySelector('span')
    if (button && event.submitter) {
      button.textContent = sending()
      event.submitter.setAttribute('aria-disabled', 'true')
    }
  })
  // Back from the page after: the form may be sent again.
  addEventListener('pageshow', event => {
    if (event.persisted) location.reload()
  })
}
