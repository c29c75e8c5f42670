import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll } from 'vitest'

/** A small program around the real `serve`: one table, one account, a route that answers and one that never does. */
const PROGRAM = `
import Fastify from 'fastify'
import { sql } from 'kysely'
import { createServe } from './src/platform/cli/serve.cli.ts'
import { runCli } from './src/platform/cli/run-cli.ts'

const program = {
  migrations: { '0001': { up: db => sql\`create table loads (n int)\`.execute(db) } },
  async buildApp({ pool }) {
    const app = Fastify()
    app.get('/loads', async () => {
      const { rows } = await pool.query('select count(*) as n from loads')
      return \`demonstration loaded \${rows[0].n} time(s)\`
    })
    app.get('/hangs', () => new Promise(() => undefined))
    return app
  },
  tasks: () => ({ nothing: async () => undefined }),
  cron: [],
  demonstration: {
    isEmpty: async ({ pool }) => (await pool.query('select from loads')).rowCount === 0,
    load: async ({ pool }) => void (await pool.query('insert into loads values (1)')),
    password: 'x',
    accounts: [{ name: 'visitor', post: 'one-stop officer' }],
  },
}
const { stdin, stdout, stderr, env } = process
const commands = [{ name: 'serve', load: async () => createServe(async () => program) }]
process.exit(await runCli(commands, process.argv.slice(2), { stdin, stdout, stderr, env }))
`

/** Bundles the program into the repository, where it finds its packages, and removes it after the test file. */
export async function buildServeFixture(): Promise<string> {
  const root = join(import.meta.dirname, '..', '..')
  const outfile = join(root, '.tmp', `serve-fixture-${process.pid}.mjs`)
  afterAll(() => rmSync(outfile, { force: true }))
  await build({
    stdin: { contents: PROGRAM, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  })
  return outfile
}
