import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { demoCustomers } from '../../seeds/load-accounts.ts'
import { demonstrationPassword } from '../../seeds/load-reference.ts'
import { createToken } from '../../src/officials/index.ts'
import { TestBrowser } from '../../tests/support/app.ts'
import type { Province } from './province.ts'

const COMMUNE = 'H32.26'
const SAMPLES = 50

/** One page as one person asks for it: the n-th time another dossier or word, the same in every province. */
export interface Visit {
  readonly name: string
  /** @throws where the page is not the one that is meant */
  readonly go: (n: number) => Promise<void>
}

const words = ['nguyen thi lan', 'tran van', 'cao thi hoa', 'le minh phuc', 'pham thi kim trang', 'vo huu nam']

/** The pages that are measured, with everybody signed in. */
export async function openVisits(app: FastifyInstance, { db }: Province): Promise<Visit[]> {
  const signedIn = async (username: string) => {
    const browser = new TestBrowser(app)
    const answer = await browser.signIn(username, demonstrationPassword)
    if (answer.statusCode !== 303) throw new Error(`${username} cannot sign in: ${answer.statusCode}`)
    return browser
  }
  const desk = await signedIn('motcua.khanhvinh')
  const specialist = await signedIn('chuyenvien.khanhvinh')
  const control = await signedIn('kiemsoat.tinh')
  const citizen = new TestBrowser(app)
  const { phone } = demoCustomers[0]!
  const answer = await citizen.post('/dang-nhap', { contact: phone, password: demonstrationPassword }, '/dang-nhap')
  if (answer.statusCode !== 303) throw new Error(`${phone} cannot sign in: ${answer.statusCode}`)
  const { rows } = await sql<{ code: string; phone: string; number: string }>`
    select code, phone, applicant_number as number from dossier where agency_code = ${COMMUNE} and delivered_at is not null
      and applicant_number is not null order by md5(code) limit ${SAMPLES}`.execute(db)
  const sample = (n: number) => rows[n % rows.length]!
  const word = (n: number) => encodeURIComponent(words[n % words.length]!)
  const token = await createToken(db, {
    username: 'motcua.khanhvinh',
    scopes: [],
    days: 1,
    by: 'bench',
    now: new Date(),
  })
  if (!token.ok) throw new Error('no token for the desk')
  const api = { authorization: `Bearer ${token.value.token}` }
  const page =
    (browser: TestBrowser, url: (n: number) => string, headers = {}) =>
    async (n: number): Promise<void> => {
      const answer = await browser.get(url(n), headers)
      if (answer.statusCode !== 200) throw new Error(`${url(n)} answers ${answer.statusCode}`)
    }
  const tracker = (n: number) => new TestBrowser(app, `203.0.${n % 250}.${1 + (Math.floor(n / 250) % 250)}`)
  const visits: Visit[] = [
    { name: 'inbox, one-stop', go: page(desk, () => '/can-bo') },
    { name: 'inbox, specialist', go: page(specialist, () => '/can-bo') },
    { name: 'inbox, late', go: page(desk, () => '/can-bo?nhom=tre') },
    { name: 'dossier', go: page(desk, n => `/can-bo/ho-so/${sample(n).code}`) },
    { name: 'dossier, log', go: page(desk, n => `/can-bo/ho-so/${sample(n).code}?muc=nhat-ky`) },
    { name: 'search, whole code', go: page(desk, n => `/can-bo/tim?q=${sample(n).code}`) },
    { name: 'search, end of code', go: page(desk, n => `/can-bo/tim?q=${sample(n).code.slice(-4)}`) },
    { name: 'search, personal number', go: page(desk, n => `/can-bo/tim?q=${sample(n).number}`) },
    { name: 'search, name', go: page(desk, n => `/can-bo/tim?q=${word(n)}`) },
    { name: 'search, status', go: page(desk, () => '/can-bo/tim?trang-thai=4') },
    { name: 'search, name nobody has', go: page(desk, () => '/can-bo/tim?q=zoroaster') },
    { name: 'search of all, name', go: page(control, n => `/can-bo/tim?q=${word(n)}`) },
    { name: 'search of all, day', go: page(control, () => '/can-bo/tim?tu=2020-01-01') },
    { name: 'customers, name', go: page(new TestBrowser(app), n => `/api/v1/customers?q=${word(n)}`, api) },
    {
      name: 'tracking',
      go: async n => {
        const browser = tracker(n)
        const { code, phone } = sample(n)
        const asked = await browser.post('/tra-cuu', { code, phone: phone.slice(-4) }, '/tra-cuu')
        if (asked.statusCode !== 303) throw new Error(`tracking ${code} answers ${asked.statusCode}`)
        await page(browser, () => `/tra-cuu/${code}`)(n)
      },
    },
    { name: 'my dossiers', go: page(citizen, () => '/tai-khoan') },
    { name: 'statistics', go: page(citizen, () => '/thong-ke') },
    { name: 'procedure', go: page(citizen, () => '/thu-tuc/1.001193') },
  ]
  return visits
}
