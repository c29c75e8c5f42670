import type { LightMyRequestResponse } from 'fastify'
import { procedures } from '../../seeds/procedures/index.ts'
import { formToken, type TestBrowser } from '../../tests/support/app.ts'

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
    const answer = path.endsWith('/giay-to')
      ? await postPapers(browser, path, fields)
      : await browser.post(path, fields, path)
    if (answer.statusCode !== 303) throw new Error(`${path}: ${answer.statusCode}\n${answer.body}`)
    path = place(answer)
  }
  return visited
}

/** Sends the page of papers as browsers do: multipart, the token first. */
export async function postPapers(
  browser: TestBrowser,
  path: string,
  fields: Readonly<Record<string, string>>,
  files: readonly { readonly field: string; readonly name: string; readonly bytes: Buffer }[] = [],
) {
  const token = formToken((await browser.get(path)).body)
  const head = (name: string, more = '') => `--edge\r\ncontent-disposition: form-data; name="${name}"${more}\r\n`
  const texts = Object.entries({ _csrf: token, ...fields }).map(([name, value]) => `${head(name)}\r\n${value}\r\n`)
  const parts = files.flatMap(({ field, name, bytes }) => [
    Buffer.from(`${head(field, `; filename="${name}"`)}content-type: application/octet-stream\r\n\r\n`),
    bytes,
    Buffer.from('\r\n'),
  ])
  return browser.send({
    method: 'POST',
    url: path,
    headers: { 'content-type': 'multipart/form-data; boundary=edge', 'sec-fetch-site': 'same-origin' },
    payload: Buffer.concat([Buffer.from(texts.join('')), ...parts, Buffer.from('--edge--\r\n')]),
  })
}

export const submit = (browser: TestBrowser, draft: string, more: Record<string, string> = {}) =>
  browser.post(`${draft}/kiem-tra`, { 'cam-doan': '1', ...more }, `${draft}/kiem-tra`)
