import { execFileSync, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded } from '../src/platform/db/embedded/embedded.ts'
import { quantile } from './support/province.ts'

const ROUNDS = 3
const PROGRAM = join('bin', 'mot-cua.mjs')

const since = (start: number): number => (performance.now() - start) / 1000

/** Seconds from the command to the line that says that the program answers; ends it again. */
async function timeStart(folder: string): Promise<number> {
  const { NODE_ENV: _, ...env } = process.env
  const start = performance.now()
  const child = spawn(process.execPath, [PROGRAM, 'serve'], {
    env: { ...env, DATA_DIR: folder, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise(resolve => child.once('close', resolve))
  let said = ''
  const ready = new Promise<number>((resolve, reject) => {
    child.stderr.on('data', chunk => {
      said += String(chunk)
      if (/ready in /.test(said)) resolve(since(start))
    })
    child.once('close', () => reject(new Error(`the program ended:\n${said}`)))
  })
  try {
    return await ready
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

/** Seconds until the server alone takes connections: what no first or second start can do without. */
async function timeServer(folder: string): Promise<number> {
  const start = performance.now()
  const server = await openEmbedded(folder)
  const seconds = since(start)
  await server.close()
  return seconds
}

function timeNode(): number {
  const start = performance.now()
  execFileSync(process.execPath, ['--eval', '0'])
  return since(start)
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'mot-cua-bench-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function print(name: string, ours: readonly number[], bare: readonly number[]): void {
  const seconds = (samples: readonly number[]) => samples.map(n => n.toFixed(2)).join(' ')
  const [mine, least] = [quantile(ours, 0.5), quantile(bare, 0.5)]
  console.log(
    `${name.padEnd(13)} ${mine.toFixed(2)} s (${seconds(ours)}), PostgreSQL and Node alone ${least.toFixed(2)} s (${seconds(bare)}), ratio ${(mine / least).toFixed(1)}`,
  )
}

/**
 * `npm start` on an empty folder (initdb, schema, demonstration) and on one that is there, from the command to the line
 * that says ready; beside it the embedded server with a bare `node`, on folders of its own.
 */
export async function run(): Promise<void> {
  const [first, second, bareFirst, bareSecond] = [[], [], [], []] as [number[], number[], number[], number[]]
  for (let round = 0; round < ROUNDS; round++) {
    await inFolder(async folder => {
      first.push(await timeStart(folder))
      second.push(await timeStart(folder))
    })
    await inFolder(async folder => {
      bareFirst.push(timeNode() + (await timeServer(folder)))
      bareSecond.push(timeNode() + (await timeServer(folder)))
    })
  }
  print('first start', first, bareFirst)
  print('second start', second, bareSecond)
}
