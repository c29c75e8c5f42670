import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { demonstrationPassword } from '../../seeds/load-reference.ts'
import { createToken, disableOfficial } from '../../src/officials/index.ts'
import { TestBrowser } from '../support/app.ts'
import { testPassword } from '../support/officials.ts'
import type { TestProvince } from '../support/province.ts'

/** People by what they are to the dossier of the matrix, which was received by the commune of Khánh Vĩnh. */
export const people = {
  'own one-stop': 'motcua.khanhvinh',
  'own one-stop head': 'truongmotcua.khanhvinh',
  performer: 'chuyenvien.khanhvinh',
  'other role, same agency': 'vanthu.khanhvinh',
  'party agency': 'bhxh.tinh',
  'one-stop of another commune': 'motcua.nhatrang',
  'agency without part in it': 'thue.tinh',
  'procedure control': 'kiemsoat.tinh',
  'centre administrator': 'quantri.tinh',
  'disabled official': 'chuyenvien.nhatrang',
  applicant: '0905000001',
  'another customer': '0905000002',
  anonymous: null,
} as const satisfies Record<string, string | null>
export type Person = keyof typeof people
export const persons = Object.keys(people) as Person[]

export const readers: readonly Person[] = [
  'own one-stop',
  'own one-stop head',
  'performer',
  'other role, same agency',
  'party agency',
  'procedure control',
]
export const receptionists: readonly Person[] = ['own one-stop', 'own one-stop head', 'one-stop of another commune']
export const unknown: readonly Person[] = ['anonymous', 'disabled official']
/** Customers sign in by phone; the first one's account holds the dossier of the matrix. */
export const customers: readonly Person[] = ['applicant', 'another customer']

/** A person's browser with a session, and their token for the API. */
export class Visitor {
  constructor(
    readonly app: FastifyInstance,
    readonly browser: TestBrowser,
    private readonly token: string | null,
  ) {}

  call(options: InjectOptions): Promise<LightMyRequestResponse> {
    const headers = this.token === null ? {} : { authorization: `Bearer ${this.token}` }
    return this.app.inject({ ...options, headers: { ...headers, ...options.headers } })
  }
}

/** Signs everybody in by the ordinary form, officials by token too, and then disables the one who was disabled. */
export async function comeIn(app: FastifyInstance, { db }: TestProvince, now: Date): Promise<Map<Person, Visitor>> {
  const visitors = new Map<Person, Visitor>()
  for (const [at, person] of persons.entries()) {
    const username = people[person]
    const browser = new TestBrowser(app, `203.0.113.${at + 1}`)
    if (username === null) {
      visitors.set(person, new Visitor(app, browser, null))
      continue
    }
    const customer = customers.includes(person)
    const signedIn = customer
      ? await browser.post('/dang-nhap', { contact: username, password: demonstrationPassword }, '/dang-nhap')
      : await browser.signIn(username, testPassword)
    if (signedIn.statusCode !== 303) throw new Error(`${username} cannot sign in: ${signedIn.statusCode}`)
    if (customer) {
      visitors.set(person, new Visitor(app, browser, null))
      continue
    }
    const created = await createToken(db, { username, scopes: [], days: 1, by: 'command-line', now })
    if (!created.ok) throw new Error(created.error.code)
    visitors.set(person, new Visitor(app, browser, created.value.token))
  }
  await disableOfficial(db, { username: people['disabled official'], by: 'command-line', now })
  return visitors
}
