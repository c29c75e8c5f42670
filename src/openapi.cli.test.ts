import { PassThrough, Readable } from 'node:stream'
import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { openapi } from './openapi.cli.ts'

test('the description of the API is printed without a database, and names every call of the contract', async () => {
  const stdout = new PassThrough()
  const io = { stdin: Readable.from([]), stdout, stderr: new PassThrough(), env: { DATA_DIR: '/nowhere' } }
  let text = ''
  stdout.on('data', chunk => (text += chunk))
  expect(await openapi.run([], io)).toBe(0)
  const document = JSON.parse(text)
  expect(document.openapi).toBe('3.1.0')
  expect(Object.keys(document.paths)).toEqual(
    expect.arrayContaining([
      '/api/v1/procedures',
      '/api/v1/dossiers',
      '/api/v1/dossiers/{code}/commands',
      '/api/v1/files',
      '/api/v1/files/{id}',
      '/api/v1/agencies',
      '/api/v1/tasks',
      '/api/v1/tracking',
      '/api/v1/results/{number}/verify',
      '/api/v1/customers',
      '/api/v1/statistics',
    ]),
  )
  expect(Object.keys(document.paths).filter(path => path.includes('*'))).toEqual([])
  const judged = await new Validator().validate(document)
  expect(judged.errors ?? []).toEqual([])
  expect(judged.valid).toBe(true)
})
