import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routeTable } from '../../../src/platform/http/index.ts'
import { accessibilityFaults } from '../../support/axe.ts'
import { launchBrowser } from '../../support/browser.ts'
import { htmlFaults } from '../../support/valid-html.ts'
import { noPages, twoDoors, type Visit, visits } from './visits.ts'
import { aWorld, type Who, type World } from './world.ts'

let world: World
let browser: Browser
const contexts = new Map<Who, BrowserContext>()
/** Titles by route, of the first state of each. */
const titles = new Map<string, string>()

beforeAll(async () => {
  world = await aWorld()
  browser = await launchBrowser()
  for (const [who, { cookies }] of world.browsers) {
    const context = await browser.newContext({ viewport: { width: 320, height: 900 }, reducedMotion: 'reduce' })
    const kept = [...cookies].map(([name, value]) => ({ name, value, url: world.site }))
    await context.addCookies([...kept, { name: 'display', value: 'light.normal.on', url: world.site }])
    contexts.set(who, context)
  }
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

/** First view, gzip: `ux.md` §6. */
const mostBytes = { public: 14 * 1024, desk: 40 * 1024 }
/** Words that no Vietnamese page has. */
const english = /\b(?:and|of|your|you|with|from|not|are|is|please|error|submit|search|undefined|null|NaN)\b/i

function faultsOfText(html: string): string[] {
  const faults: string[] = []
  const place = html.includes('<body class="desk"') ? 'desk' : 'public'
  const bytes = gzipSync(html).length
  if (bytes > mostBytes[place]) faults.push(`${bytes} bytes, at most ${mostBytes[place]}`)
  const headings = html.match(/<h1[\s>]/g)?.length ?? 0
  if (headings !== 1) faults.push(`${headings} headings of the first rank`)
  if (!html.startsWith('<!DOCTYPE html><html lang="vi"')) return faults
  const text = html
    .replace(/<(\w+)[^>]* lang="en"[^>]*>.*?<\/\1>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\S+@\S+/g, ' ')
  const word = english.exec(text)
  if (word !== null) faults.push(`not Vietnamese: ${text.slice(Math.max(0, word.index - 30), word.index + 30)}`)
  return faults
}

const titleOf = (html: string): string => /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''

/** In each theme at both widths; the theme is an attribute, so only contrasts differ between them. */
async function faultsOfLook(context: BrowserContext, path: string, status: number): Promise<[string[], string]> {
  const page = await context.newPage()
  const answer = await page.goto(world.site + path)
  const html = (await answer?.text()) ?? ''
  const faults: string[] = []
  if (answer?.status() !== status || page.url() !== world.site + path)
    faults.push(`answers ${answer?.status()} at ${page.url().slice(world.site.length)}`)
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (over > 0) faults.push(`${width} px: scrolls sideways by ${over}`)
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      await page.evaluate(name => document.documentElement.setAttribute('data-theme', name), theme)
      const rules = theme === 'light' ? undefined : ['color-contrast']
      for (const fault of await accessibilityFaults(page, rules)) faults.push(`${theme}, ${width} px: ${fault}`)
    }
  }
  await page.close()
  return [faults, html]
}

test('every page of the program is visited', () => {
  const routes = routeTable(world.app)
    .filter(({ method, url }) => method === 'GET' && !url.startsWith('/api/'))
    .map(({ url }) => `GET ${url}`)
  const known = new Set([...visits.map(visit => visit.route), ...noPages])
  expect(routes.toSorted()).toEqual([...known].toSorted())
})

const named = (visit: Visit) => ({ ...visit, name: `${visit.path} for ${visit.who}` })

describe.concurrent('is valid, light, accessible in three themes and does not scroll sideways', () => {
  test.each(visits.map(named))(
    '$name',
    async ({ route, who, path, status = 200 }) => {
      const [faults, html] = await faultsOfLook(contexts.get(who)!, world.fill(path), status)
      if (!titles.has(route)) titles.set(route, titleOf(html))
      expect([...faults, ...faultsOfText(html), ...(await htmlFaults(html))]).toEqual([])
    },
    60_000,
  )
})

test('every page says in its title which one it is', () => {
  const routes = new Map<string, string[]>()
  for (const [route, title] of titles)
    if (twoDoors[route] === undefined) routes.set(title, [...(routes.get(title) ?? []), route])
  expect([...routes].filter(([, sharing]) => sharing.length > 1)).toEqual([])
  for (const [route, title] of titles) expect(title, route).toMatch(/^.{4,} – Một Cửa$/)
})
