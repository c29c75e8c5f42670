import pg from 'pg'
import type { Province } from './province.ts'

interface Sent {
  readonly text: string
  readonly values: readonly unknown[]
}

type Query = (...args: unknown[]) => unknown

/** What is sent to any database while work runs, each text once, with the values of its first time. */
async function recordStatements(work: () => Promise<void>): Promise<Sent[]> {
  const sent = new Map<string, Sent>()
  const prototype = pg.Client.prototype as unknown as { query: Query }
  const { query } = prototype
  prototype.query = function (this: unknown, ...args) {
    const [asked, values] = args as [string | { text: string; values?: unknown[] }, unknown[] | undefined]
    const text = typeof asked === 'string' ? asked : asked.text
    const given = (typeof asked === 'string' ? values : asked.values) ?? []
    if (/^\s*(select|with)\b/i.test(text) && !sent.has(text)) sent.set(text, { text, values: given })
    return query.apply(this, args)
  }
  try {
    await work()
  } finally {
    prototype.query = query
  }
  return [...sent.values()]
}

/** Prints how PostgreSQL answers each statement that a page sends. */
export async function printPlans(province: Province, name: string, visit: () => Promise<unknown>): Promise<void> {
  const statements = await recordStatements(async () => void (await visit()))
  const client = new pg.Client(province.address)
  await client.connect()
  try {
    for (const { text, values } of statements) {
      const { rows } = await client.query(`explain (analyze, buffers) ${text}`, [...values])
      console.log(`\n## ${name}: ${text.replace(/\s+/g, ' ').trim()}`)
      for (const row of rows) console.log(`   ${row['QUERY PLAN']}`)
    }
  } finally {
    await client.end()
  }
}
