import type { Page } from 'playwright-core'

/** What is typed and chosen, by the names that controls have: `answers.sectors[0].sectorName`. */
function byName(values: unknown, path: string, into = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(values)) for (const [at, row] of values.entries()) byName(row, `${path}[${at}]`, into)
  else if (typeof values === 'object' && values !== null)
    for (const [key, value] of Object.entries(values)) byName(value, `${path}.${key}`, into)
  else into.set(path, String(values))
  const date = /^(\d{4})-(\d\d)-(\d\d)$/.exec(into.get(path) ?? '') ?? /^(\d{4})$/.exec(into.get(path) ?? '')
  if (date?.[1]) {
    into.set(`${path}-year`, date[1])
    into.set(`${path}-month`, date[2] ?? '')
    into.set(`${path}-day`, date[3] ?? '')
  }
  return into
}

interface Control {
  readonly name: string
  readonly kind: string
  readonly editable: boolean
}

const controlsOf = (page: Page): Promise<readonly Control[]> =>
  page.$$eval('main [name^="answers."]', all =>
    all.map(one => ({
      name: one.getAttribute('name') ?? '',
      kind: one.tagName === 'INPUT' ? (one.getAttribute('type') ?? 'text') : one.tagName,
      editable: !one.hasAttribute('readonly') && one.getAttribute('type') !== 'hidden',
    })),
  )

/** Rows are added until as many stand there as there are answers. */
async function addRows(page: Page, wanted: ReadonlyMap<string, string>): Promise<void> {
  for (const name of wanted.keys()) {
    const row = /^(answers\.\w+)\[\d+\]/.exec(name)
    if (row === null || (await page.locator(`button[name=addRow][value="${row[1]}"]`).count()) === 0) continue
    if ((await page.locator(`main [name^="${row[0]}"]`).count()) > 0) continue
    await page.locator(`button[name=addRow][value="${row[1]}"]`).click()
    await page.locator(`main [name^="${row[0]}"]`).first().waitFor()
  }
}

/** Types and chooses on the page what it asks; choices come first, because they bring up further questions. */
export async function fillForm(page: Page, answers: Readonly<Record<string, unknown>>): Promise<void> {
  const wanted = byName(answers, 'answers')
  await addRows(page, wanted)
  const controls = (await controlsOf(page)).filter(one => one.editable && wanted.has(one.name))
  const done = new Set<string>()
  for (const choices of [true, false]) {
    for (const { name, kind } of controls) {
      if (done.has(name) || (kind === 'radio' || kind === 'checkbox') !== choices) continue
      done.add(name)
      const value = wanted.get(name) ?? ''
      if (kind === 'radio') await page.locator(`main [name="${name}"][value="${value}"]`).check({ force: true })
      else if (kind === 'checkbox') await page.locator(`main [name="${name}"]`).setChecked(value === 'true')
      else if (kind === 'SELECT') await page.locator(`main [name="${name}"]`).selectOption(value)
      else await page.locator(`main [name="${name}"]`).fill(value)
    }
  }
}

/** What every control of the page holds, by name: to see that nothing was lost. */
export const heldBy = (page: Page): Promise<Record<string, string>> =>
  page.$$eval('main [name^="answers."]', all =>
    Object.fromEntries(
      all.flatMap(one => {
        const control = one as HTMLInputElement
        const ticked = control.type === 'radio' || control.type === 'checkbox'
        return ticked && !control.checked ? [] : [[control.name, control.value]]
      }),
    ),
  )
