import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * Checks the page as it stands against WCAG 2.2 A and AA.
 * @returns one line for each fault, with rule and element: `expect(await accessibilityFaults(page)).toEqual([])`
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(LEVELS).analyze()
  return violations.flatMap(violation =>
    violation.nodes.map(node => `${violation.id}: ${node.target.join(' ')} (${violation.help})`),
  )
}
