import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const STYLED = `[...document.querySelectorAll('link[rel=stylesheet]')].every(link => link.sheet !== null)`

/** On a busy machine a page can be read before its style sheet is there; sizes and contrast would be judged bare. */
async function styled(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  for (let tries = 0; tries < 100 && !(await page.evaluate(STYLED)); tries++) await page.waitForTimeout(100)
}

const require = createRequire(import.meta.url)
const SOURCE = readFileSync(
  createRequire(require.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
)

interface Violation {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly target: readonly string[] }[]
}

/**
 * Checks the page as it stands against WCAG 2.2 A and AA, or only by the rules that are named. The checker is put into
 * the page once and called there: pages of ours have no frames, which is what its own runner for browsers is for.
 * @returns one line for each fault, with rule and element: `expect(await accessibilityFaults(page)).toEqual([])`
 */
export async function accessibilityFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
  await styled(page)
  if (!(await page.evaluate(`'axe' in window`))) await page.evaluate(`${SOURCE};0`)
  const runOnly = rules === undefined ? { type: 'tag', values: LEVELS } : { type: 'rule', values: rules }
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'] })
  const violations = (await page.evaluate(`axe.run(document, ${options}).then(done => done.violations
    .map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ target }) => ({ target })) })))`)) as Violation[]
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')} (${help})`))
}
