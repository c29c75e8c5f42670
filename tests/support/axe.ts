import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const STYLED = `[...document.querySelectorAll('link[rel=stylesheet]')].every(link => link.sheet !== null)`

/** On a busy machine a page can be read before its style sheet is there; sizes and contrast would be judged bare. */
async function styled(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  for (let tries = 0; tries < 100 && !(await page.evaluate(STYLED)); tries++) await page.waitForTimeout(100)
}

/**
 * Checks the page as it stands against WCAG 2.2 A and AA.
 * @returns one line for each fault, with rule and element: `expect(await accessibilityFaults(page)).toEqual([])`
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await styled(page)
  const { violations } = await new AxeBuilder({ page }).withTags(LEVELS).analyze()
  return violations.flatMap(violation =>
    violation.nodes.map(node => `${violation.id}: ${node.target.join(' ')} (${violation.help})`),
  )
}
