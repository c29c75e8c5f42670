import { describe, expect, test } from 'vitest'
import { agencies, agencyOfCommune, khanhVinh, policeOf } from './agencies.ts'
import { calendars, provincialWorkingCalendar } from './calendars.ts'
import { demoOfficials } from './demo-accounts.ts'
import { lifeEvents } from './life-events.ts'
import { officials, posts, units } from './officials.ts'
import { procedures } from './procedures/index.ts'
import { questions } from './questions.ts'

const byCode = new Map(agencies.map(agency => [agency.code, agency]))
const repeated = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index)

describe('agencies', () => {
  test('codes and slugs are unique and codes follow decision 20/2020', () => {
    expect(repeated(agencies.map(agency => agency.code))).toEqual([])
    expect(repeated(agencies.map(agency => agency.slug))).toEqual([])
    expect(agencies.filter(agency => !/^H32(\.\d{1,3}){0,2}$/.test(agency.code))).toEqual([])
  })
  test('there are 65 communes, each with its police, below parents that come first', () => {
    const communes = agencies.filter(agency => agency.kind === 'commune')
    expect(communes).toHaveLength(65)
    for (const commune of communes) expect(byCode.get(policeOf(commune.code))?.name).toMatch(/^Công an /)
    agencies.forEach((agency, index) => {
      const parent = agencies.findIndex(other => other.code === agency.parentCode)
      expect(agency.parentCode === null || (parent >= 0 && parent < index)).toBe(true)
    })
  })
  test('Khánh Vĩnh is H32.26, also from its statistical code', () => {
    expect(byCode.get(khanhVinh)?.name).toBe('UBND xã Khánh Vĩnh')
    expect(agencyOfCommune.get('22609')).toBe(khanhVinh)
    expect(agencies.some(agency => agency.name === 'UBND phường Nha Trang')).toBe(true)
  })
  test('every agency has a calendar, and its sign-in key is its own among its kind', () => {
    const codes = calendars.map(calendar => calendar.code)
    expect(agencies.filter(agency => !codes.includes(agency.calendarCode))).toEqual([])
    expect(repeated(agencies.map(agency => `${agency.kind} ${agency.signInKey}`))).toEqual([])
  })
})

describe('calendars', () => {
  test('the provincial calendar holds the swaps of 2026', () => {
    const calendar = provincialWorkingCalendar()
    expect(calendar.daysOff).toEqual(expect.arrayContaining(['2026-08-31', '2026-09-01', '2026-09-02', '2026-11-24']))
    expect(calendar.extraWorkingDays.map(day => day.date)).toEqual(expect.arrayContaining(['2026-01-10', '2026-08-22']))
    expect(repeated([...calendar.daysOff])).toEqual([])
  })
})

describe('officials', () => {
  test('the accounts that the contract fixes exist, with their posts', () => {
    expect(
      demoOfficials
        .filter(official => official.fixed)
        .map(official => official.username)
        .sort(),
    ).toEqual([
      'bhxh.tinh',
      'chuyenvien.khanhvinh',
      'congan.khanhvinh',
      'datdai.tinh',
      'kiemsoat.tinh',
      'lanhdao.khanhvinh',
      'motcua.khanhvinh',
      'motcua.nhatrang',
      'quantri.tinh',
      'thue.tinh',
      'truongmotcua.khanhvinh',
      'truongphong.khanhvinh',
      'vanthu.khanhvinh',
    ])
    for (const { username } of demoOfficials) expect(posts.some(post => post.username === username)).toBe(true)
  })
  test('sign-in names are unique and every post names an existing official, agency and unit', () => {
    expect(repeated(officials.map(official => official.username))).toEqual([])
    const names = new Set(officials.map(official => official.username))
    const parts = new Set(units.map(unit => `${unit.agencyCode} ${unit.code}`))
    expect(
      posts.filter(post => !names.has(post.username) || !parts.has(`${post.agencyCode} ${post.unitCode}`)),
    ).toEqual([])
    expect(repeated(posts.map(post => `${post.username} ${post.agencyCode} ${post.role}`))).toEqual([])
  })
  test('every commune has an officer, a head, a specialist, a unit head, a leader and a clerk', () => {
    for (const commune of agencies.filter(agency => agency.kind === 'commune')) {
      const roles = posts.filter(post => post.agencyCode === commune.code).map(post => post.role)
      expect(roles).toEqual(
        expect.arrayContaining(['one-stop-officer', 'one-stop-head', 'specialist', 'unit-head', 'leader', 'clerk']),
      )
    }
  })
  test('the centre and procedure control decide no dossier', () => {
    for (const username of ['kiemsoat.tinh', 'quantri.tinh'])
      expect(posts.filter(post => post.username === username).map(post => post.role)).toEqual([
        username === 'kiemsoat.tinh' ? 'procedure-control' : 'centre-admin',
      ])
  })
})

describe('life events and questions', () => {
  const known = new Set(procedures.map(procedure => procedure.code))
  test('there are eight life events, and they lead to procedures of the catalogue', () => {
    expect(lifeEvents).toHaveLength(8)
    expect(repeated(lifeEvents.map(event => event.slug))).toEqual([])
    for (const event of lifeEvents) {
      expect(event.procedureCodes.length).toBeGreaterThan(3)
      expect(event.procedureCodes.filter(code => !known.has(code))).toEqual([])
    }
  })
  test('about sixty questions have an answer and a procedure each', () => {
    expect(questions.length).toBeGreaterThanOrEqual(60)
    expect(repeated(questions.map(one => one.question))).toEqual([])
    expect(questions.flatMap(one => one.codes).filter(code => !known.has(code))).toEqual([])
    expect(questions.filter(one => one.answer.length < 10)).toEqual([])
  })
})
