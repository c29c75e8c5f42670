import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { temporaryDataFolder } from '../../../../tests/support/data-folder.ts'
import { noteInLock, readHolder, takeLock, withLock } from './file-lock.ts'
import { ownMark } from './process-mark.ts'

const lockFile = () => join(temporaryDataFolder(), 'serve.lock')

test('tells the second who holds it and what the first noted', () => {
  const file = lockFile()
  expect(takeLock(file, { since: '2026-08-28' })).toBeUndefined()
  noteInLock(file, { address: 'http://localhost:3000' })
  expect(takeLock(file)).toMatchObject({
    pid: process.pid,
    since: '2026-08-28',
    address: 'http://localhost:3000',
  })
})

test.each([
  ['a process that ended', { pid: 999_999_999, started: 'x' }],
  ['an earlier process with our number', { ...ownMark(), started: 'before' }],
])('takes a lock that was left by %s', (_, mark) => {
  const file = lockFile()
  writeFileSync(file, JSON.stringify(mark))
  expect(takeLock(file)).toBeUndefined()
  expect(readHolder(file)?.pid).toBe(process.pid)
})

test('lets work under one file happen one after another', async () => {
  const file = lockFile()
  let inside = 0
  const work = () =>
    withLock(file, async () => {
      inside += 1
      expect(inside).toBe(1)
      await sleep(5)
      inside -= 1
    })
  await Promise.all(Array.from({ length: 5 }, work))
  expect(existsSync(file)).toBe(false)
})
