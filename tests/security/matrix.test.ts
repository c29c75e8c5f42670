import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoCustomers, loadAccounts } from '../../seeds/load-accounts.ts'
import { procedures } from '../../seeds/procedures/index.ts'
import { executeCommand, findDossier, permitted, submitDossier } from '../../src/dossiers/index.ts'
import { routeTable } from '../../src/platform/http/index.ts'
import { getVersion } from '../../src/procedures/index.ts'
import { formToken, testApp, testClock } from '../support/app.ts'
import { official, type TestProvince, testProvince } from '../support/province.ts'
import { type Door, doors } from './doors.ts'
import {
  comeIn,
  customers,
  type Person,
  people,
  persons,
  readers,
  receptionists,
  unknown,
  type Visitor,
} from './people.ts'

const NOW = '2026-11-25T09:00:00+07:00'
const BUNDLE = '3.000722'
const form = procedures.find(each => each.code === BUNDLE)!.operation.cases[0]!
const [applicant] = demoCustomers.filter(each => each.kind === 'person')
if (applicant?.phone !== people.applicant)
  throw new Error('the applicant of the matrix is not the demonstration person')
const application = {
  procedureCode: BUNDLE,
  agencyCode: 'H32.26',
  channel: 'counter' as const,
  applicant: {
    kind: 'person' as const,
    fullName: applicant.fullName,
    personalNumber: applicant.personalNumber,
    phone: applicant.phone,
  },
  answers: form.exampleAnswers,
  components: form.components.map(({ key, originals, copies }) => ({ key, originals, copies })),
}

let province: TestProvince
let app: FastifyInstance
let visitors: Map<Person, Visitor>
let code = ''

/** A birth bundle of Khánh Vĩnh, worked on until the social insurance has its part of it. */
async function aSharedDossier(): Promise<string> {
  const clerks = ['motcua', 'chuyenvien', 'truongphong', 'lanhdao', 'vanthu', 'congan'].map(name => `${name}.khanhvinh`)
  const filed = await submitDossier(province, {
    ...{ ...application, accept: true, now: NOW },
    actor: official(province.places, 'motcua.khanhvinh'),
  })
  if (!filed.ok) throw new Error(JSON.stringify(filed.error))
  for (let count = 0; count < 30; count++) {
    const { dossier } = (await findDossier(province.db, filed.value.code))!
    if (dossier.marking.visits.some(visit => visit.agency === 'H32.92')) return dossier.code
    const version = await getVersion(province.db, dossier.procedureVersionId)
    const ordinary = ['complete-step', 'draft-result', 'sign-result', 'issue-result']
    const [next] = clerks.flatMap(name => {
      const actor = official(province.places, name)
      const moves = permitted(dossier, { now: NOW, actor, version, directory: province.places })
      return moves.filter(move => ordinary.includes(move.type)).map(move => ({ actor, move }))
    })
    if (!next) break
    const { type, nodeId } = next.move
    const command = { type, nodeId, ...(type === 'draft-result' ? { decision: 'granted' } : {}) } as never
    const request = { actor: next.actor, code: dossier.code, command, expectedVersion: dossier.version, now: NOW }
    const done = await executeCommand(province, request)
    if (!done.ok) throw new Error(JSON.stringify(done.error))
  }
  throw new Error('the bundle never came to the social insurance')
}

beforeAll(async () => {
  province = await testProvince()
  await province.db.transaction().execute(trx => loadAccounts(trx))
  const clock = testClock(NOW)
  app = await testApp(province, { clock, requestsPerMinute: 100_000 })
  code = await aSharedDossier()
  visitors = await comeIn(app, province, clock())
})
afterAll(async () => {
  await app?.close()
  await province?.drop()
})

/** What a visitor meets: `in`, `denied`, `absent` (as if it did not exist), `sign-in`; anything else by its status. */
type Meeting = 'in' | 'denied' | 'absent' | 'sign-in' | `status ${number}`

const codeOf = (answer: LightMyRequestResponse): string =>
  answer.headers['content-type']?.toString().includes('json') ? (answer.json<{ code?: string }>().code ?? '') : ''

function meeting(answer: LightMyRequestResponse): Meeting {
  const { statusCode, body } = answer
  if (statusCode >= 500) return `status ${statusCode}`
  if (statusCode === 401) return 'sign-in'
  // Somebody signed in with the wrong kind of account is led to the other sign-in.
  if (statusCode === 303 && /\/dang-nhap\?tiep=/.test(String(answer.headers.location))) return 'sign-in'
  // A form without its token is refused only to those who may come in: this proves both checks and their order.
  if (statusCode === 403) return body.includes('Biểu mẫu đã cũ') ? 'in' : 'denied'
  if (statusCode === 404 && codeOf(answer) !== 'no-such-slip') return 'absent'
  return 'in'
}

/** The address of a route with real values for the dossier and harmless ones for the rest. */
function addressOf(route: string, door: Door): string {
  const url = route.slice(route.indexOf(' ') + 1)
  if (door === 'own') return url.replace(':code', code)
  if (door === 'dossier') return url.replace(':code', code).replace(':form', 'M03').replace(':file', 'M01')
  if (door === 'search') return `${url}?${url.startsWith('/api') ? 'code' : 'q'}=${code}`
  return url.replace(':code', BUNDLE).replaceAll(/:\w+|\*/g, 'khong-co')
}

async function visit(person: Person, route: string, door: Door): Promise<LightMyRequestResponse> {
  const visitor = visitors.get(person)!
  const method = route.slice(0, route.indexOf(' ')) as 'GET' | 'POST' | 'PATCH'
  const url = addressOf(route, door)
  if (!url.startsWith('/api/')) {
    if (method === 'GET') return visitor.browser.get(url)
    // With a good token, so that the dossier itself is what stops a stranger.
    const from = door === 'dossier' ? '/can-bo' : '/tai-khoan/thong-tin'
    const holdsToken =
      door === 'dossier'
        ? !unknown.includes(person) && !customers.includes(person)
        : door === 'own' && customers.includes(person)
    if (!holdsToken) return visitor.browser.send({ method, url })
    const token = formToken((await visitor.browser.get(from)).body)
    const headers = { 'sec-fetch-site': 'same-origin', 'x-csrf-token': token, 'upload-offset': '0' }
    return visitor.browser.send({ method, url, headers, ...(method === 'POST' ? { payload: harmless } : {}) })
  }
  if (method === 'GET') return visitor.call({ method, url })
  const payload = door === 'submit' ? application : { type: 'resume', expectedVersion: 1 }
  return visitor.call({ method, url, payload, headers: { 'idempotency-key': `matrix ${person} ${route}` } })
}

function expected(route: string, door: Door, person: Person): Meeting {
  // A token that holds no longer is refused even where none is needed: its sender must learn of it.
  if (door === 'open') return person === 'disabled official' && route.includes(' /api/') ? 'sign-in' : 'in'
  if (unknown.includes(person)) return 'sign-in'
  // The API knows tokens alone, and customers have none.
  if (customers.includes(person) && door !== 'customer' && door !== 'own')
    return route.includes(' /api/') ? 'sign-in' : 'denied'
  switch (door) {
    case 'customer':
      return customers.includes(person) ? 'in' : 'denied'
    case 'own':
      if (!customers.includes(person)) return 'denied'
      // Nothing was asked of this dossier or paid for it, so there is no upload to send a piece of, and no receipt.
      return person === 'applicant' && !/\/(?:bo-sung\/tep|bien-lai)/.test(route) ? 'in' : 'absent'
    case 'unit-head':
      // The province's bodies have one person for every post.
      return ['party agency', 'agency without part in it'].includes(person) ? 'in' : 'denied'
    case 'reception':
      return receptionists.includes(person) ? 'in' : 'denied'
    case 'money':
      return receptionists.includes(person) || person === 'centre administrator' ? 'in' : 'denied'
    case 'submit':
      return person === 'own one-stop' || person === 'own one-stop head' ? 'in' : 'denied'
    case 'dossier':
      return readers.includes(person) ? 'in' : 'absent'
    default:
      return 'in'
  }
}

/** Fields that some form or other asks for. */
const harmless = { viec: 'resume', ban: 1, version: 1, paper: 'x', name: 'x.png', size: 1 }

/** Whether the dossier is among what was found; a page repeats the words that were searched for. */
const shows = ({ headers, body }: LightMyRequestResponse): boolean =>
  String(headers['content-type']).includes('json') ? body.includes(code) : body.includes(`/can-bo/ho-so/${code}`)

/** Doors behind which a harmless value finds nothing: then nothing found is as good as in. */
const mayBeEmpty: readonly Door[] = ['open', 'official', 'customer', 'money', 'reception']

describe('the table of doors', () => {
  const rows = () => routeTable(app)
  test('names every route of the program, and none that is gone', () => {
    const routes = rows()
      .filter(row => row.method !== 'HEAD')
      .map(row => `${row.method} ${row.url}`)
    expect(routes.toSorted()).toEqual(Object.keys(doors).toSorted())
  })
  test('a HEAD stands behind the policy of its GET', () => {
    for (const head of rows().filter(row => row.method === 'HEAD'))
      expect(rows().find(row => row.method === 'GET' && row.url === head.url)?.policy).toEqual(head.policy)
  })
  test('what is not open is not public', () => {
    for (const row of rows().filter(each => each.method !== 'HEAD'))
      expect(row.policy === 'public', `${row.method} ${row.url}`).toBe(doors[`${row.method} ${row.url}`] === 'open')
  })
})

describe.each(Object.entries(doors))('%s (%s)', (route, door) => {
  test(`lets in whom it should, of ${persons.length} people`, async () => {
    const met: Partial<Record<Person, Meeting>> = {}
    const wanted: Partial<Record<Person, Meeting>> = {}
    for (const person of persons) {
      const answer = await visit(person, route, door)
      const got = meeting(answer)
      met[person] = got === 'absent' && mayBeEmpty.includes(door) ? 'in' : got
      wanted[person] = expected(route, door, person)
      if (door === 'search' && got === 'in') expect(shows(answer), `${person} finds it`).toBe(readers.includes(person))
    }
    expect(met).toEqual(wanted)
  })
})

test('no address that nobody meant brings the program down', async () => {
  const strange = ['%00', '%F0%9F%98%80', "'%20or%201=1--", '9'.repeat(40), '..%2F..%2Fetc%2Fpasswd', '%25s']
  const broken: string[] = []
  for (const route of Object.keys(doors).filter(each => each.startsWith('GET')))
    for (const value of strange) {
      const path = route.slice(4).replaceAll(/:\w+|\*/g, value)
      const query = new URLSearchParams(
        ['q', 'code', 'phone', 'agency', 'co-quan', 'linh-vuc', 'cursor'].map(name => [
          name,
          decodeURIComponent(value),
        ]),
      )
      for (const url of [path, `${path}?${query}`]) {
        const visitor = visitors.get('own one-stop')!
        const answer = url.startsWith('/api/')
          ? await visitor.call({ method: 'GET', url })
          : await visitor.browser.get(url)
        if (answer.statusCode >= 500 && !url.startsWith('/readyz')) broken.push(`${answer.statusCode} ${url}`)
      }
    }
  expect(broken).toEqual([])
})

test('the disabled official of the matrix had been in before', () => {
  expect(people['disabled official']).toBe('chuyenvien.nhatrang')
  expect(visitors.get('disabled official')!.browser.cookies.size).toBeGreaterThan(0)
})
