import { describe, expect, test } from 'vitest'
import { evaluateForm } from '../src/forms/index.ts'
import { checkPersonalNumber, checkTaxCode, normalisePhone } from '../src/identity/index.ts'
import { khanhVinh, nhaTrang } from './agencies.ts'
import { customers, persons } from './customers.ts'
import { planDossiers, plannedPaths } from './dossiers.ts'
import { lists } from './lists.ts'
import { procedures } from './procedures/index.ts'
import { workingDaysBefore } from './working-days.ts'

const today = '2026-11-25'
const planned = planDossiers(today)
const repeated = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index)

describe('customers', () => {
  test('numbers have the structure of the law, match birth and sex, and nobody shares one', () => {
    for (const person of persons) {
      const declared = {
        birthYear: Number(person.birthDate.slice(0, 4)),
        sex: person.female ? ('female' as const) : ('male' as const),
      }
      const checked = checkPersonalNumber(person.personalNumber, declared)
      expect(checked.ok && checked.value.warnings, person.personalNumber).toEqual([])
    }
    const numbers = customers.map(customer => (customer.kind === 'person' ? customer.personalNumber : customer.taxCode))
    expect(repeated(numbers)).toEqual([])
    for (const customer of customers) {
      if (customer.kind === 'organisation') expect(checkTaxCode(customer.taxCode).ok, customer.taxCode).toBe(true)
      expect(normalisePhone(customer.phone).ok, customer.phone).toBe(true)
    }
    expect(repeated(customers.map(customer => customer.phone))).toEqual([])
  })
  test('the three who sign in are a person, a household business and a company', () => {
    expect(customers.filter(customer => customer.demo).map(customer => [customer.phone, customer.kind])).toEqual([
      ['0905000001', 'person'],
      ['0905000002', 'organisation'],
      ['0905000003', 'organisation'],
    ])
  })
})

describe('planned dossiers', () => {
  test('the same day gives the same dossiers, oldest first', () => {
    expect(planDossiers(today)).toEqual(planned)
    expect(planned.length).toBe(351)
    expect(planned.map(one => one.receivedAt)).toEqual(planned.map(one => one.receivedAt).toSorted())
  })
  test('each is received in office hours of a working day before today, on an open channel', () => {
    const days = new Set(workingDaysBefore(today, 165))
    for (const one of planned) {
      expect(days.has(one.receivedAt.slice(0, 10)), one.receivedAt).toBe(true)
      expect(one.receivedAt).toMatch(/T(0[789]|1[013456]):[0-5]\d:00\+07:00$/)
      const operation = procedures.find(known => known.code === one.procedureCode)?.operation
      expect(operation?.channels).toContain(one.channel)
      expect(operation?.cases.some(known => known.key === one.caseKey)).toBe(true)
    }
  })
  test('every path occurs, most dossiers are of Khánh Vĩnh and Nha Trang, about one in sixty was late', () => {
    expect(plannedPaths.filter(path => !planned.some(one => one.path === path))).toEqual([])
    const at = (agency: string) => planned.filter(one => one.agencyCode === agency).length
    expect(at(khanhVinh)).toBeGreaterThan(at(nhaTrang))
    expect(at(khanhVinh) + at(nhaTrang)).toBeGreaterThan(planned.length / 2)
    expect(new Set(planned.map(one => one.agencyCode)).size).toBe(17)
    const finished = planned.filter(one =>
      ['delivered', 'issued', 'refused', 'withdrawn', 'late-delivered'].includes(one.path),
    )
    const late = planned.filter(one => one.path === 'late-delivered').length / finished.length
    expect(late).toBeGreaterThan(0.01)
    expect(late).toBeLessThan(0.025)
  })
  test('of the last three months more than half came online', () => {
    const recent = planned.filter(one => one.receivedAt >= '2026-08-25')
    const online = recent.filter(one => one.channel === 'online').length / recent.length
    expect(online).toBeGreaterThan(0.5)
    expect(online).toBeLessThan(0.7)
  })
  test('the answers of each pass its form', () => {
    for (const one of planned) {
      const known = procedures.find(procedure => procedure.code === one.procedureCode)!
      const form = known.operation.cases.find(candidate => candidate.key === one.caseKey)!.form
      const context = {
        applicant: {},
        case: one.caseKey,
        channel: one.channel,
        today: one.receivedAt.slice(0, 10),
        lists,
      }
      expect(evaluateForm(form, one.answers, context).errors, `${one.procedureCode} ${one.applicant.fullName}`).toEqual(
        [],
      )
    }
  })
})
