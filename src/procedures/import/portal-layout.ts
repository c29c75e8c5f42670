import type { Channel, Level, ProcedureInfo } from '../types.ts'
import { type FeeClaim, findDoubts } from './doubts.ts'
import type { JsonObject, RowReader } from './row-reader.ts'

const CHANNELS: Readonly<Record<string, Channel>> = { ONLINE: 'online', POSTAL: 'post', DIRECT: 'counter' }
const UNITS: Readonly<Record<string, string>> = { WORKING_DAY: 'working_day', DAY: 'day', HOUR: 'hour', MONTH: 'month' }
const UNIT_WORDS: Readonly<Record<string, string>> = {
  working_day: 'ngày làm việc',
  day: 'ngày',
  hour: 'giờ',
  month: 'tháng',
}
const LEVEL_FLAGS: readonly (readonly [flag: string, level: Level])[] = [
  ['isMinistry', 'central'],
  ['isProvince', 'province'],
  ['isWard', 'commune'],
  ['isOtherAgency', 'other'],
]
/** Fields of the national portal's record that the project's own layout does not have. */
const MARKS = ['executionMethods', 'executionSteps', 'executionCases', 'categoriesDetails', 'subjectTypesDetails']
const PORTAL = 'dichvucong.gov.vn'

/** Whether a row is a record of the national portal as its interface gives it. */
export const isPortalRow = (row: JsonObject): boolean => MARKS.some(mark => row[mark] !== undefined)

type Method = ProcedureInfo['methods'][number]

function readFee(
  fees: readonly JsonObject[],
  field: string,
  reader: RowReader,
): { fee: Method['fee']; claim: FeeClaim } {
  const read = fees.map((fee, at) => ({
    value: reader.amount(fee.value, `${field}[${at}].value`),
    currency: reader.text(fee.currencyId, `${field}[${at}].currencyId`),
    text: reader.text(fee.description, `${field}[${at}].description`),
  }))
  const only = read.length === 1 ? read[0] : undefined
  const texts = read.map(({ value, currency, text }) =>
    [value === null ? null : `${value} ${currency ?? 'VND'}`, text].filter(part => part !== null).join(': '),
  )
  const currency = read.find(fee => fee.currency !== null && fee.currency !== 'VND')?.currency ?? only?.currency ?? null
  const inDong = currency === null || currency === 'VND'
  const amount = inDong ? (only?.value ?? null) : null
  const text = texts.filter(each => each !== '').join('; ')
  return { fee: { amount, free: amount === 0, text: text || null }, claim: { currency, suspect: false } }
}

function readMethod(row: JsonObject, field: string, reader: RowReader): { method: Method; claim: FeeClaim } {
  const value = reader.amount(row.processingTime, `${field}.processingTime`)
  const unitCode = reader.text(row.processingTimeUnit, `${field}.processingTimeUnit`)
  const unit = unitCode === null ? null : (UNITS[unitCode] ?? null)
  const { fee, claim } = readFee(reader.objects(row.fees, `${field}.fees`), `${field}.fees`, reader)
  const method: Method = {
    channel: reader.choice(row.submissionMethod, `${field}.submissionMethod`, CHANNELS) ?? 'counter',
    limit: value === null ? null : { amount: value, unit },
    limitText: value === null ? null : [value, unit ? UNIT_WORDS[unit] : unitCode].filter(Boolean).join(' '),
    fee,
    note: reader.text(row.description, `${field}.description`),
  }
  return { method, claim }
}

/** The components of every case; the case's name is the group. */
function readDocuments(row: JsonObject, reader: RowReader): ProcedureInfo['documents'] {
  return reader.objects(row.executionCases, 'executionCases').flatMap((each, caseAt) => {
    const field = `executionCases[${caseAt}]`
    const group = reader.text(each.name, `${field}.name`)
    return reader.objects(each.profileComponents, `${field}.profileComponents`).map((component, at) => {
      const here = `${field}.profileComponents[${at}]`
      const attachment = reader.objects(component.attachments, `${here}.attachments`)[0]
      return {
        kind: 'document' as const,
        group,
        name: reader.requiredText(component.name, `${here}.name`),
        originals: reader.count(component.originalQty, `${here}.originalQty`),
        copies: reader.count(component.copyQty, `${here}.copyQty`),
        template: reader.text(attachment?.name, `${here}.attachments[0].name`),
      }
    })
  })
}

function readSteps(row: JsonObject, reader: RowReader): string[] {
  return reader.objects(row.executionSteps, 'executionSteps').flatMap((step, at) => {
    const parts = [
      reader.text(step.name, `executionSteps[${at}].name`),
      reader.text(step.description, `executionSteps[${at}].description`),
    ].filter(part => part !== null)
    return parts.length > 0 ? [parts.join(': ')] : []
  })
}

/** "56/2025/NĐ-CP: name of the decree", from code and name. */
function readLegalBases(row: JsonObject, reader: RowReader): string[] {
  return reader.objects(row.legalBasisesDetails, 'legalBasisesDetails').flatMap((basis, at) => {
    const parts = [
      reader.text(basis.code, `legalBasisesDetails[${at}].code`),
      reader.text(basis.name, `legalBasisesDetails[${at}].name`),
    ].filter(part => part !== null)
    return parts.length > 0 ? [parts.join(': ')] : []
  })
}

/** The date of an instant in milliseconds, in Vietnam (+07:00 since 1975). */
function dateOf(value: unknown, field: string, reader: RowReader): string | null {
  const instant = reader.amount(value, field)
  if (instant === null) return null
  return new Date(instant + 7 * 3_600_000).toISOString().slice(0, 10)
}

/** A record of the national portal (layout of 2026). */
export function readPortalRow(row: JsonObject, reader: RowReader): ProcedureInfo {
  const methods = reader
    .objects(row.executionMethods, 'executionMethods')
    .map((method, at) => readMethod(method, `executionMethods[${at}]`, reader))
  const proposal = reader.object(row.procedureProposal, 'procedureProposal')
  const id = reader.text(row.id, 'id')
  const info = {
    name: reader.requiredText(row.name, 'name'),
    fieldName: reader.names(row.categoriesDetails, 'categoriesDetails')[0] ?? '',
    levels: LEVEL_FLAGS.flatMap(([flag, level]) => (row[flag] === true ? [level] : [])),
    audiences: reader.names(row.subjectTypesDetails, 'subjectTypesDetails'),
    competentAgency: reader.names(row.departmentsAuthority, 'departmentsAuthority')[0] ?? null,
    executingAgencies: reader.names(row.departmentsExecuting, 'departmentsExecuting'),
    decision:
      reader.text(row.decisionNo, 'decisionNo') ??
      reader.text(proposal.proposalNumber, 'procedureProposal.proposalNumber'),
    methods: methods.map(({ method }) => method),
    documents: readDocuments(row, reader),
    steps: readSteps(row, reader),
    legalBases: readLegalBases(row, reader),
    conditions: reader.text(row.requirementsAndConditions, 'requirementsAndConditions'),
    results: reader.names(row.resultsDetails, 'resultsDetails'),
    source: {
      name: PORTAL,
      url: id === null ? null : `https://${PORTAL}/thu-tuc-hanh-chinh/${encodeURIComponent(id)}`,
      date: dateOf(row.updatedAt, 'updatedAt', reader),
    },
    nameOnly: false,
  }
  return {
    ...info,
    confirm: findDoubts(
      info,
      methods.map(({ claim }) => claim),
    ),
  }
}
