import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { isRunning, ownMark, type ProcessMark } from './process-mark.ts'

/** A lock file that nobody finished writing in this time was left by a killed process. */
const HALF_WRITTEN_MS = 3_000

/** What a lock file says about the process that made it. */
export type Holder = ProcessMark & Readonly<Record<string, unknown>>

const modifiedAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

/** The running process that holds the file; undefined where it is absent or left by a dead one. */
export function readHolder(file: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8')) as Holder
    return isRunning(holder) ? holder : undefined
  } catch {
    return undefined
  }
}

/**
 * Takes the lock file for this process, replacing one that a dead process left.
 * @returns undefined when taken, else who holds it
 */
export function takeLock(file: string, note: Record<string, unknown> = {}): Holder | undefined {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(file, JSON.stringify({ ...note, ...ownMark() }), { flag: 'wx', mode: 0o644 })
      return undefined
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const holder = readHolder(file)
    if (holder) return holder
    if (!isFinished(file) && Date.now() - modifiedAt(file) < HALF_WRITTEN_MS) return { pid: 0, started: '' }
    removeLeft(file)
  }
  throw new Error(`cannot take ${file}: it comes back each time it is removed`)
}

/** Removes a dead holder's file, and puts it back when another process took it in the same moment. */
function removeLeft(file: string): void {
  const aside = `${file}.${randomUUID()}`
  try {
    renameSync(file, aside)
    if (readHolder(aside)) linkSync(aside, file)
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
  rmSync(aside, { force: true })
}

function isFinished(file: string): boolean {
  try {
    JSON.parse(readFileSync(file, 'utf8'))
    return true
  } catch {
    return false
  }
}

/**
 * Runs the work while no other process runs work under the same file.
 * @throws when the file stays taken for 60 seconds
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const until = Date.now() + 60_000
  for (let holder = takeLock(file); holder; holder = takeLock(file)) {
    if (Date.now() > until) throw new Error(`process ${holder.pid} has held ${file} for over a minute`)
    await sleep(20)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

/** Adds to what the lock file of this process says. */
export function noteInLock(file: string, note: Record<string, unknown>): void {
  const holder = readHolder(file)
  if (holder?.pid !== process.pid) throw new Error(`${file} is not held by this process`)
  const next = `${file}.${randomUUID()}`
  writeFileSync(next, JSON.stringify({ ...holder, ...note }), { mode: 0o644 })
  renameSync(next, file)
}
