/**
 * On a page where papers are marked, the main button follows the marks as they change: with one marked as wrong it asks,
 * else it accepts. Without script the page that comes back does the same.
 */
export function followMarks(root: Document): void {
  const form = root.querySelector<HTMLFormElement>('form[data-marks]')
  const [accept, ask] = ['tiep-nhan', 'yeu-cau'].map(value =>
    form?.querySelector<HTMLButtonElement>(`button[name=viec][value=${value}]`),
  )
  const key = (accept?.querySelector('kbd') ?? ask?.querySelector('kbd')) as HTMLElement | null | undefined
  if (!form || !accept || !ask || !key) return
  form.addEventListener('change', () => {
    const wrong = form.querySelector('input[type=radio][value=thieu]:checked') !== null
    for (const button of [accept, ask]) {
      const main = button === (wrong ? ask : accept)
      button.classList.toggle('is-primary', main)
      button.classList.toggle('is-secondary', !main)
      if (main) {
        button.dataset.keys = 'Ctrl+Enter'
        button.append(key)
      } else delete button.dataset.keys
    }
  })
}
