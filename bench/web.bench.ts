import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import lighthouse from 'lighthouse'
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import { launchBrowser } from '../tests/support/browser.ts'
import { freePort, type Served, serveDemonstration } from './support/served.ts'

/** First views of citizens, and the inbox of an official; the budgets are those of the UX direction, in KB as sent. */
const PAGES = [
  { path: '/', desk: false },
  { path: '/thu-tuc?q=khai+sinh', desk: false },
  { path: '/thu-tuc/1.001193', desk: false },
  { path: '/nop-ho-so/1.001193', desk: false },
  { path: '/tra-cuu', desk: false },
  { path: '/thong-ke', desk: false },
  { path: '/can-bo', desk: true },
] as const
const BUDGET = { html: 14, deskHtml: 40, css: 20, js: 15, deskJs: 40, total: 120, repeat: 15, lcpMs: 3000, shift: 0.05 }
/** A bad line and a cheap phone: 400 kbit/s, 400 ms, a processor four times slower. */
const LINE = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }
const SLOWER = 4

interface View {
  readonly bytes: Readonly<Record<'html' | 'css' | 'js' | 'font' | 'other', number>>
  readonly total: number
  readonly lcpMs: number
  readonly shift: number
}

const kinds = { Document: 'html', Stylesheet: 'css', Script: 'js', Font: 'font' } as const

/** Runs in the page before anything else and keeps what the browser tells of painting and shifting. */
const watch = `
  window.seen = { lcp: 0, shift: 0 }
  new PerformanceObserver(list => { for (const entry of list.getEntries()) seen.lcp = entry.startTime })
    .observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value })
    .observe({ type: 'layout-shift', buffered: true })
`

/** Counts what comes over the wire, compressed and with headers, by kind. */
function countBytes(session: CDPSession): { read: () => View['bytes'] } {
  const bytes = { html: 0, css: 0, js: 0, font: 0, other: 0 }
  const kindOf = new Map<string, keyof typeof bytes>()
  session.on('Network.responseReceived', ({ requestId, type }) => {
    kindOf.set(requestId, kinds[type as keyof typeof kinds] ?? 'other')
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes[kindOf.get(requestId) ?? 'other'] += encodedDataLength
  })
  return { read: () => ({ ...bytes }) }
}

async function view(page: Page, url: string): Promise<View> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', LINE)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const counted = countBytes(session)
  await page.goto(url, { waitUntil: 'load', timeout: 60_000 })
  await page.waitForTimeout(1500)
  const seen = (await page.evaluate('window.seen')) as { lcp: number; shift: number }
  await session.detach()
  const bytes = counted.read()
  const total = Object.values(bytes).reduce((sum, each) => sum + each, 0)
  return { bytes, total, lcpMs: seen.lcp, shift: seen.shift }
}

const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }

async function newPhone(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext(phone)
  await context.addInitScript(watch)
  return context
}

async function signIn(page: Page, site: string): Promise<void> {
  await page.goto(`${site}/can-bo/dang-nhap`)
  await page.fill('input[name=username]', 'motcua.khanhvinh')
  await page.fill('input[name=password]', 'MotCua-2026')
  await page.press('input[name=password]', 'Enter')
  await page.waitForURL(`${site}/can-bo`)
}

const bare = '<!doctype html><html lang="vi"><title>x</title><body><h1>Một Cửa</h1></body></html>'

/** The baseline: a page of one heading and nothing else, over the same line. */
async function bareMs(browser: Browser): Promise<number> {
  const server: Server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(bare))
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const context = await newPhone(browser)
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const { lcpMs } = await view(await context.newPage(), url)
  await context.close()
  server.close()
  return lcpMs
}

const kb = (bytes: number): string => (bytes / 1024).toFixed(1)
const mark = (value: number, limit: number): string => (value <= limit ? '' : '!')

async function measurePage(browser: Browser, { site }: Served, { path, desk }: (typeof PAGES)[number], base: number) {
  const context = await newPhone(browser)
  const page = await context.newPage()
  if (desk) {
    // Signing in fills the cache; a first view is one without it.
    await signIn(page, site)
    const session = await context.newCDPSession(page)
    await session.send('Network.clearBrowserCache')
  }
  const first = await view(page, site + path)
  const again = await view(page, site + path)
  await context.close()
  const { html, css, js, font } = first.bytes
  const limits = desk ? { html: BUDGET.deskHtml, js: BUDGET.deskJs } : BUDGET
  const cells = [
    path.padEnd(24),
    `html ${kb(html)}${mark(html / 1024, limits.html)}`,
    `css ${kb(css)}${mark(css / 1024, BUDGET.css)}`,
    `js ${kb(js)}${mark(js / 1024, limits.js)}`,
    `fonts ${kb(font)}`,
    `total ${kb(first.total)}${mark(first.total / 1024, BUDGET.total)}`,
    `again ${kb(again.total)}${mark(again.total / 1024, desk ? BUDGET.deskHtml : BUDGET.repeat)}`,
    `LCP ${(first.lcpMs / 1000).toFixed(2)} s${mark(first.lcpMs, BUDGET.lcpMs)} (×${(first.lcpMs / base).toFixed(2)})`,
    `CLS ${first.shift.toFixed(3)}${mark(first.shift, BUDGET.shift)}`,
  ]
  console.log(cells.join('  '))
}

/** Lighthouse as a phone, with its own throttling. */
async function judge(site: string): Promise<void> {
  const port = await freePort()
  const browser = await launchBrowser([`--remote-debugging-port=${port}`])
  try {
    for (const { path } of PAGES.filter(each => !each.desk)) {
      const result = await lighthouse(site + path, { port, output: 'json', logLevel: 'error', formFactor: 'mobile' })
      const scores = Object.values(result?.lhr.categories ?? {})
      console.log(path.padEnd(24), scores.map(each => `${each.id} ${Math.round((each.score ?? 0) * 100)}`).join('  '))
      const failed = Object.values(result?.lhr.audits ?? {}).filter(each => each.score !== null && each.score < 0.9)
      if (process.argv.includes('--faults')) for (const each of failed) console.log(`  ${each.id}: ${each.title}`)
    }
  } finally {
    await browser.close()
  }
}

/** Weight and speed of first views on a cheap phone and a bad line, beside a bare page; then Lighthouse. */
export async function run(): Promise<void> {
  const served = await serveDemonstration()
  try {
    const browser = await launchBrowser()
    const base = await bareMs(browser)
    console.log(
      `KB as sent, a mark (!) where over budget; 400 kbit/s, 400 ms, CPU ÷${SLOWER}; bare page ${base.toFixed(0)} ms`,
    )
    for (const page of PAGES) await measurePage(browser, served, page, base)
    await browser.close()
    await judge(served.site)
  } finally {
    await served.stop()
  }
}
