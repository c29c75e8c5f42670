import type { LocalDate } from '../src/deadlines/index.ts'
import type { Answers } from '../src/forms/index.ts'
import { agencies, khanhVinh, policeOf } from './agencies.ts'
import type { SeedCustomer, SeedPerson } from './customers.ts'
import { inventPerson } from './names.ts'
import type { Random } from './random.ts'

/** What each question about the applicant is answered with, by field key; only questions of the form are answered. */
const aboutPerson: Readonly<Record<string, (person: SeedPerson) => string>> = {
  ...keys(['requesterName', 'subjectName', 'ownerName', 'investorName', 'name', 'f01'], person =>
    person.fullName.toLocaleUpperCase('vi'),
  ),
  ...keys(
    [
      'requesterPersonalNumber',
      'requesterIdNumber',
      'subjectIdNumber',
      'ownerIdNumber',
      'personalId',
      'f06',
      'investorId',
    ],
    person => person.personalNumber,
  ),
  ...keys(['requesterBirthDate', 'subjectBirthDate', 'ownerBirthDate', 'birthDate', 'f03'], person => person.birthDate),
  ...keys(['subjectGender', 'ownerGender', 'gender', 'f02'], person => (person.female ? 'female' : 'male')),
  ...keys(['subjectEthnicity', 'ownerEthnicity', 'f05'], person => person.ethnicity),
  ...keys(['requesterPhone', 'ownerPhone', 'phone', 'f07'], person => person.phone),
  ownerId: person => `${person.personalNumber}, Bộ Công an`,
}

function keys<T>(names: readonly string[], answer: T): Readonly<Record<string, T>> {
  return Object.fromEntries(names.map(name => [name, answer]))
}

const communeCodeOf = (agency: string) => agencies.find(known => known.code === agency)?.communeCode ?? '22609'

/** The same answers in another commune: addresses, addressee and police move together. */
function moved(value: unknown, agency: string): unknown {
  if (value === khanhVinh) return agency
  if (value === policeOf(khanhVinh)) return policeOf(agency)
  if (Array.isArray(value)) return value.map(entry => moved(entry, agency))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      key === 'commune' && entry === '22609' ? communeCodeOf(agency) : moved(entry, agency),
    ]),
  )
}

const daysBefore = (date: LocalDate, count: number): LocalDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) - count * 86_400_000).toISOString().slice(0, 10)
const upper = (text: string) => text.toLocaleUpperCase('vi')

function ofBirth(person: SeedPerson, random: Random, filed: LocalDate): Answers {
  const parent = person.female ? 'mother' : 'father'
  const other = person.female ? 'father' : 'mother'
  const child = inventPerson(random, 0)
  return {
    relation: parent,
    childName: upper(`${person.fullName.split(' ')[0]} ${child.fullName.split(' ').slice(1).join(' ')}`),
    childGender: child.female ? 'female' : 'male',
    childBirthDate: daysBefore(filed, random.between(4, 40)),
    childEthnicity: person.ethnicity,
    [`${parent}Name`]: upper(person.fullName),
    [`${parent}BirthYear`]: person.birthDate,
    [`${parent}Ethnicity`]: person.ethnicity,
    [`${other}Name`]: upper(inventPerson(random, 0).fullName),
  }
}

function ofMarriage(person: SeedPerson): Answers {
  const side = person.female ? 'wife' : 'husband'
  return {
    [`${side}Name`]: upper(person.fullName),
    [`${side}BirthDate`]: person.birthDate,
    [`${side}IdNumber`]: person.personalNumber,
    [`${side}Ethnicity`]: person.ethnicity,
  }
}

/** An example's answers as this customer would give them on that day at that agency. */
export function answersOf(
  example: Answers,
  customer: SeedCustomer,
  agency: string,
  filed: LocalDate,
  random: Random,
): Answers {
  const here = moved(example, agency) as Answers
  const own: Record<string, unknown> = {}
  if (customer.kind === 'organisation') {
    Object.assign(own, {
      organisationName: customer.fullName,
      organisationTaxCode: customer.taxCode,
      representative: upper(customer.representative),
      organisationPhone: customer.phone,
      requesterName: upper(customer.representative),
      requesterPhone: customer.phone,
      bizName: customer.fullName,
      ...(customer.taxCode.length === 12
        ? { requesterPersonalNumber: customer.taxCode, bizNumber: customer.taxCode }
        : {}),
    })
  } else {
    for (const [key, answer] of Object.entries(aboutPerson)) own[key] = answer(customer)
    if ('childBirthPlace' in here) Object.assign(own, ofBirth(customer, random, filed))
    if ('wifeName' in here) Object.assign(own, ofMarriage(customer))
    if ('deathDate' in here) own.deathDate = daysBefore(filed, random.between(1, 9))
  }
  return Object.fromEntries(Object.entries(here).map(([key, value]) => [key, own[key] ?? value]))
}
