import { Type } from '@fastify/type-provider-typebox'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { routeTable } from './policy.ts'

interface Operation {
  parameters?: { name: string; in: string; required?: boolean; schema: object }[]
  requestBody?: { content: Record<string, { schema: object }> }
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>
  security: Record<string, string[]>[]
}
interface Document {
  openapi: string
  info: { title: string; version: string }
  paths: Record<string, Record<string, Operation>>
  components: { securitySchemes: Record<string, object> }
}

let database: TestDatabase
let app: FastifyInstance
let document: Document
beforeAll(async () => {
  database = await testDatabase()
  app = await testApp(database, {
    routes: door => {
      const schema = {
        params: Type.Object({ code: Type.String() }),
        body: Type.Object({ n: Type.Integer() }),
        response: { 200: Type.Object({ ok: Type.Boolean() }) },
      }
      door.post(
        '/api/v1/things/:code',
        { config: { policy: 'official', audit: 'thing.change' }, schema },
        async () => ({ ok: true }),
      )
    },
  })
  document = (await app.inject('/api/v1/openapi.json')).json()
})
afterAll(async () => {
  await app?.close()
  await database?.drop()
})

test('is OpenAPI 3.1 with a title, a version and the address of the API', () => {
  expect(document).toMatchObject({ openapi: '3.1.0', info: { title: 'Một Cửa API', version: '1' } })
  expect(document.components.securitySchemes).toHaveProperty('bearer')
})

test('describes every route of the API and no other', () => {
  const described = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map(method => `${method.toUpperCase()} ${path}`),
  )
  const routes = routeTable(app)
    // A wildcard only takes the slash that a value may hold; the path with its name is the one described.
    .filter(
      row =>
        row.url.startsWith('/api/v1/') &&
        !row.url.endsWith('/*') &&
        row.method !== 'HEAD' &&
        row.url !== '/api/v1/openapi.json',
    )
    .map(row => `${row.method} ${row.url.replace(/:(\w+)/g, '{$1}')}`)
  expect(described.sort()).toEqual(routes.sort())
})

test('each operation declares its path parameters, its answers with descriptions, and problems', () => {
  for (const [path, operations] of Object.entries(document.paths)) {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(match => match[1])
    for (const [method, operation] of Object.entries(operations)) {
      const declared = (operation.parameters ?? []).filter(each => each.in === 'path')
      expect([path, method, declared.map(each => each.name).sort()]).toEqual([path, method, names.sort()])
      expect(declared.every(each => each.required === true)).toBe(true)
      expect(operation.responses.default?.content).toHaveProperty(['application/problem+json'])
      for (const answer of Object.values(operation.responses)) expect(typeof answer.description).toBe('string')
    }
  }
})

test('an operation behind a policy asks for the token', () =>
  expect(document.paths['/api/v1/things/{code}']?.post?.security).toEqual([{ bearer: [] }]))

test('every schema in it is JSON Schema 2020-12', () => {
  const ajv = addFormats.default(new Ajv2020({ strict: false }))
  const schemas: object[] = []
  for (const operation of Object.values(document.paths).flatMap(each => Object.values(each))) {
    for (const parameter of operation.parameters ?? []) schemas.push(parameter.schema)
    for (const body of [operation.requestBody, ...Object.values(operation.responses)]) {
      for (const content of Object.values(body?.content ?? {})) schemas.push(content.schema)
    }
  }
  expect(schemas.length).toBeGreaterThan(3)
  for (const schema of schemas) expect(() => ajv.compile({ ...schema, components: document.components })).not.toThrow()
})
