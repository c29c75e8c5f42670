import { scanCards } from './card-scan.ts'
import { followMarks } from './follow-marks.ts'
import { keepTyped } from './keep-typed.ts'
import { officerKeys } from './officer-keys.ts'
import { uploadInPieces } from './pieces.ts'
import { sendOnce } from './send-once.ts'
import { suggestEverywhere } from './suggest.ts'

/** Copy buttons appear only where they can work. */
function copyButtons(root: Document): void {
  if (navigator.clipboard === undefined) return
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    button.hidden = false
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.dataset.copy ?? '')
      const words = button.querySelector('span')
      if (words) words.textContent = root.documentElement.lang === 'en' ? 'Copied' : 'Đã chép'
    })
  }
}

/** Keeps "Đã chọn N hồ sơ" counted while rows are ticked. */
function countChosen(root: Document): void {
  const count = root.querySelector('[data-chosen-count]')
  if (count === null) return
  root.addEventListener('change', event => {
    const tick = event.target
    if (!(tick instanceof HTMLInputElement) || tick.type !== 'checkbox') return
    tick.closest('tr')?.classList.toggle('is-chosen', tick.checked)
    count.textContent = String(root.querySelectorAll('td input[type=checkbox]:checked').length)
  })
}

/** A row of tabs too long for a phone opens where one is. */
function showCurrentTab(root: Document): void {
  for (const row of root.querySelectorAll<HTMLElement>('.desk-nav > ul, .tabs')) {
    const tab = row.querySelector<HTMLElement>('[aria-current]')
    if (tab) row.scrollLeft += tab.getBoundingClientRect().right - row.getBoundingClientRect().right
  }
}

document.querySelector<HTMLElement>('#error-summary')?.focus()
showCurrentTab(document)
officerKeys(document)
followMarks(document)
sendOnce(document)
keepTyped(document)
uploadInPieces(document)
scanCards(document)
copyButtons(document)
countChosen(document)
suggestEverywhere(document)
for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}
