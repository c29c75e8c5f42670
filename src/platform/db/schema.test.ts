import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { generateTypes } from '../../../scripts/db-types.mjs'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database?.drop())

test('schema.generated.ts says what the migrations make (else: node scripts/generate-db-types.mjs)', async () => {
  const written = readFileSync('src/platform/db/schema.generated.ts', 'utf8')
  expect(written).toBe(await generateTypes(database.url))
})
