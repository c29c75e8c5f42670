import { expect, test } from 'vitest'
import { type Access, accesses, managedOrganisation, mayAct, mayJoin, type Worker } from './accounts.policy.ts'

const person: Worker = { own: { id: 1, kind: 'person' }, actingFor: null }
const organisation: Worker = { own: { id: 2, kind: 'organisation' }, actingFor: null }
const member = (access: Access): Worker => ({ ...person, actingFor: { id: 2, access } })

test.each<[string, Worker, Record<Access, boolean>]>([
  ['a person for oneself', person, { read: true, file: true, manage: false }],
  ['an organisation’s own account', organisation, { read: true, file: true, manage: true }],
  ['a member who reads', member('read'), { read: true, file: false, manage: false }],
  ['a member who files', member('file'), { read: true, file: true, manage: false }],
  ['a member who manages', member('manage'), { read: true, file: true, manage: true }],
])('%s', (_, worker, may) => {
  expect(Object.fromEntries(accesses.map(access => [access, mayAct(worker, access)]))).toEqual(may)
})

test('members are said by the organisation itself and by those who manage it', () => {
  expect([person, organisation, member('file'), member('manage')].map(managedOrganisation)).toEqual([null, 2, null, 2])
})

test('an organisation is no member', () => {
  expect([mayJoin(person), mayJoin(organisation)]).toEqual([true, false])
})
