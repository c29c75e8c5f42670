import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadReference } from '../../seeds/load-reference.ts'
import { testApp } from '../support/app.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const script = join(root, process.env.SHARED_ACCEPTANCE ?? '../shared/acceptance', 'walk.mjs')

let database: TestDatabase
let app: FastifyInstance

/** Runs the stranger's script; gives its exit code and what it printed. */
function walk(base: string, url: string): Promise<{ code: number | null; output: string }> {
  const tokenCommand = `${process.execPath} bin/mot-cua.mjs token create --username`
  const child = spawn(process.execPath, [script, base, tokenCommand], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: url },
  })
  let output = ''
  child.stdout.on('data', part => {
    output += part
  })
  child.stderr.on('data', part => {
    output += part
  })
  return new Promise(done => child.on('close', code => done({ code, output })))
}

// The script is not the project's own: where the folder is absent there is nothing to walk.
describe.skipIf(!existsSync(script))('a stranger with the contract and the demonstration accounts', () => {
  beforeAll(async () => {
    database = await testDatabase()
    await database.db.transaction().execute(trx => loadReference(trx))
    app = await testApp(database, { clock: () => new Date() })
    await app.listen({ port: 0, host: '127.0.0.1' })
  })
  afterAll(async () => {
    await app?.close()
    await database?.drop()
  })

  it('walks the whole life of a dossier through the API, wrong moves included', { timeout: 120_000 }, async () => {
    const { port } = app.server.address() as AddressInfo
    const { code, output } = await walk(`http://127.0.0.1:${port}`, database.url)
    expect(output).not.toContain('FAIL')
    expect(code).toBe(0)
  })
})
