import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { vietNam } from './calendar.fixture.ts'
import { deadlinesCommand } from './deadlines.cli.ts'
import { longestLine } from './due-lines.ts'

let folder = ''
let calendarFile = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deadlines-'))
  calendarFile = join(folder, 'calendar.json')
  await writeFile(calendarFile, JSON.stringify(vietNam))
})
afterAll(() => rm(folder, { recursive: true }))

/** Runs the command on pieces of input; the output takes one write at a time, slowly. */
async function run(args: string[], pieces: Iterable<string | Buffer>, keep = true) {
  const written = { out: '', err: '', lines: 0, mostWaiting: 0 }
  const stdout = new Writable({
    highWaterMark: 1024,
    write(chunk: Buffer, _, done) {
      const text = chunk.toString()
      if (keep) written.out += text
      written.lines += text.split('\n').length - 1
      written.mostWaiting = Math.max(written.mostWaiting, stdout.writableLength)
      setImmediate(done)
    },
  })
  const stderr = new Writable({
    write(chunk: Buffer, _, done) {
      written.err += chunk.toString()
      done()
    },
  })
  const code = await deadlinesCommand.run(args, { stdin: Readable.from(pieces), stdout, stderr, env: {} })
  await new Promise(resolve => stdout.end(resolve))
  return { code, ...written }
}
const onCalendar = (pieces: Iterable<string | Buffer>, keep?: boolean) =>
  run(['--calendar', calendarFile], pieces, keep)

const threeDays = '{"start":"2026-08-28T16:00:00+07:00","limit":{"amount":3,"unit":"working-day"}}'
const itsAnswer = '{"due":"2026-09-07T17:00:00+07:00"}\n'

describe('mot-cua deadlines', () => {
  it('answers each line in order, wherever the pieces of the input break', async () => {
    const input = [
      threeDays,
      '{"start":"2019-02-01T09:10:00+07:00","limit":{"amount":8,"unit":"working-hour"},"changes":[{"type":"pause","from":"2019-02-01T10:00:00+07:00","to":"2019-02-12T08:00:00+07:00"}]}',
      '{"start":"2026-08-28T15:00:00+07:00","limit":{"amount":0,"unit":"working-day"},"cutoff":{"at":"15:00","effect":"result-day"}}',
      '{"start":"2026-08-28T15:00:00+07:00","limit":{"amount":9,"unit":"month"},"changes":[{"type":"pause","from":"2026-08-28T15:00:00+07:00"}]}',
    ].join('\r\n')
    const expected = `${itsAnswer}{"due":"2019-02-13T07:40:00+07:00"}\n{"due":"2026-09-03T17:00:00+07:00"}\n{"due":null}\n`
    const bytes = Buffer.from(`\uFEFF${input}\n`)
    for (const size of [7, 100, 100_000]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        bytes.subarray(index * size, (index + 1) * size),
      )
      expect(await onCalendar(pieces)).toMatchObject({ code: 0, out: expected, err: '' })
    }
    expect(await onCalendar([input])).toMatchObject({ code: 0, out: expected })
  })

  it('goes on after a bad line, answers it with its error, and fails at the end', async () => {
    const { code, out, err } = await onCalendar([
      `{"start":\n${threeDays}\n\n  \n{"start":"2026-02-30T09:00:00Z"}\n[]\n${threeDays}`,
    ])
    const answers = out
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as { error?: { code: string; message: string } })
    expect(answers.map(answer => answer.error?.code ?? 'due')).toEqual([
      'bad-json',
      'due',
      'bad-instant',
      'bad-request',
      'due',
    ])
    expect(answers[2]?.error?.message).toContain('2026-02-30')
    expect([code, err]).toEqual([1, 'mot-cua deadlines: 3 bad lines\n'])
  })

  it('refuses a line that never ends without keeping it', async () => {
    const long = 'x'.repeat(longestLine / 4)
    const { code, out } = await onCalendar([...Array.from({ length: 20 }, () => long), `\n${threeDays}\n`])
    expect(out.split('\n')[0]).toContain('bad-json')
    expect(out.split('\n').slice(1)).toEqual([itsAnswer.trimEnd(), ''])
    expect(code).toBe(1)
  })

  it('waits for a slow reader instead of piling up answers', async () => {
    const piece = `${threeDays}\n`.repeat(200)
    function* pieces() {
      for (let index = 0; index < 500; index += 1) yield piece
    }
    const { lines, mostWaiting, code } = await onCalendar(pieces(), false)
    expect([code, lines]).toEqual([0, 100_000])
    expect(mostWaiting).toBeLessThanOrEqual(2 * 200 * itsAnswer.length)
  })

  it('says so where there is nothing to answer', async () => {
    expect(await onCalendar([])).toMatchObject({ code: 0, out: '', err: '' })
  })

  it.each<[string, () => string[], string]>([
    ['no calendar', () => [], '--calendar FILE is missing'],
    ['an unknown option', () => ['--calender', 'x'], "Unknown option '--calender'"],
    ['a stray argument', () => ['--calendar', calendarFile, 'more'], "Unexpected argument 'more'"],
    ['a calendar that is not there', () => ['--calendar', join(folder, 'none.json')], 'ENOENT'],
  ])('refuses %s as misuse', async (_, args, message) => {
    const { code, out, err } = await run(args(), [threeDays])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })

  it('refuses a calendar that does not hold, naming the place', async () => {
    const file = join(folder, 'bad.json')
    await writeFile(file, JSON.stringify({ ...vietNam, daysOff: ['2026-02-30'] }))
    expect(await run(['--calendar', file], [])).toMatchObject({ code: 2, err: expect.stringContaining('daysOff[0]') })
    await writeFile(file, '{')
    expect(await run(['--calendar', file], [])).toMatchObject({ code: 2, err: expect.stringContaining('JSON') })
  })

  it('explains itself', async () => {
    expect(await run(['--help'], [])).toMatchObject({ code: 0, out: deadlinesCommand.usage })
  })
})
