import type { LightMyRequestResponse } from 'fastify'
import { procedures } from '../../seeds/procedures/index.ts'
import type { TestBrowser } from '../../tests/support/app.ts'

export const birth = '/nop-ho-so/1.001193'
export const khanhVinh = 'H32.26'

/** Fields of a page from answers: `answers.place.commune`, a number or date as text. */
function fieldsOf(answers: Readonly<Record<string, unknown>>, path = 'answers'): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(answers).map(([key, value]) =>
      typeof value === 'object' && value !== null
        ? fieldsOf(value as Record<string, unknown>, `${path}.${key}`)
        : { [`${path}.${key}`]: String(value) },
    ),
  )
}

export const birthFields = fieldsOf(
  procedures.find(one => one.code === '1.001193')?.operation.cases[0]?.exampleAnswers ?? {},
)
export const applicantFields = {
  'answers.fullName': 'Mang Thị Lợi',
  'answers.personalNumber': '056194007318',
  'answers.phone': '0905 123 456',
  'answers.email': '',
}
export const start = { 'truong-hop': 'usual', 'cho-ai': 'self', 'noi-nhan': khanhVinh }

export const place = (answer: LightMyRequestResponse): string => String(answer.headers.location ?? answer.statusCode)

/** Begins a birth registration. @returns the path of the draft */
export async function begin(browser: TestBrowser, more: Record<string, string> = {}): Promise<string> {
  return place(await browser.post(birth, { ...start, ...more }, birth))
}

/** Fills in every part up to the check, always following the way that the answers lead. */
export async function fill(browser: TestBrowser, draft: string, more: Record<string, string> = {}): Promise<string[]> {
  const visited: string[] = []
  let path = `${draft}/muc/nguoi-nop`
  while (!path.endsWith('/kiem-tra')) {
    visited.push(path.slice(draft.length + 1))
    const people = path.endsWith('/nguoi-nop') ? applicantFields : birthFields
    const fields = {
      ...people,
      'g.birth-notice': 'bring',
      'answers.method': 'counter',
      viec: 'tiep',
      ...more,
    }
    const answer = await browser.post(path, fields, path)
    if (answer.statusCode !== 303) throw new Error(`${path}: ${answer.statusCode}\n${answer.body}`)
    path = place(answer)
  }
  return visited
}

export const submit = (browser: TestBrowser, draft: string, more: Record<string, string> = {}) =>
  browser.post(`${draft}/kiem-tra`, { 'cam-doan': '1', ...more }, `${draft}/kiem-tra`)
