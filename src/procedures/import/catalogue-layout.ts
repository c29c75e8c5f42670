import type { Channel, Level, ProcedureInfo } from '../types.ts'
import { type FeeClaim, findDoubts } from './doubts.ts'
import type { JsonObject, RowReader } from './row-reader.ts'

const CHANNELS: Readonly<Record<string, Channel>> = { online: 'online', postal: 'post', direct: 'counter' }
const LEVELS: Readonly<Record<string, Level>> = {
  central: 'central',
  province: 'province',
  ward: 'commune',
  commune: 'commune',
  other: 'other',
}
const UNITS: Readonly<Record<string, string>> = { working_day: 'working_day', day: 'day', hour: 'hour', month: 'month' }
/** What a page without content left behind in a text. */
const NO_INFORMATION = /^(không có thông tin|(không có|không)\s*\.?\s*$)/iu
/** Fields that only a full record has. */
const FULL = ['methods', 'documents', 'steps', 'results', 'legalBasis', 'levels', 'field'] as const

type Method = ProcedureInfo['methods'][number]

function readMethod(row: JsonObject, field: string, reader: RowReader): { method: Method; claim: FeeClaim } {
  const time = reader.object(row.time, `${field}.time`)
  const fee = reader.object(row.fee, `${field}.fee`)
  const value = reader.amount(time.value, `${field}.time.value`)
  const unit =
    time.unit === null || time.unit === undefined ? null : reader.choice(time.unit, `${field}.time.unit`, UNITS)
  const currency = reader.text(fee.currency, `${field}.fee.currency`)
  const amount = reader.amount(fee.amount, `${field}.fee.amount`)
  const text = reader.text(fee.text, `${field}.fee.text`)
  const inDong = currency === null || currency === 'VND'
  const method: Method = {
    channel: reader.choice(row.channel, `${field}.channel`, CHANNELS) ?? 'counter',
    limit: value === null ? null : { amount: value, unit },
    limitText: reader.text(time.text, `${field}.time.text`),
    // An amount in another currency would be read as đồng: the text alone keeps it.
    fee: { amount: inDong ? amount : null, free: fee.free === true && amount === 0, text },
    note: reader.text(row.note, `${field}.note`),
  }
  return { method, claim: { currency, suspect: fee.suspect === true } }
}

function readDocument(row: JsonObject, field: string, reader: RowReader): ProcedureInfo['documents'][number] {
  return {
    kind: row.kind === 'note' ? 'note' : 'document',
    group: reader.text(row.group, `${field}.group`),
    name: reader.requiredText(row.name, `${field}.name`),
    originals: reader.count(row.originals, `${field}.originals`),
    copies: reader.count(row.copies, `${field}.copies`),
    template: reader.text(row.template, `${field}.template`),
  }
}

function readConditions(value: unknown, reader: RowReader): string | null {
  const text = reader.text(value, 'conditions')
  return text === null || NO_INFORMATION.test(text) ? null : text
}

/** A line of the project's own layout: full, of the three-tier era (no field, no levels), or code and name alone. */
export function readCatalogueRow(row: JsonObject, reader: RowReader): ProcedureInfo {
  const methods = reader
    .objects(row.methods, 'methods')
    .map((method, at) => readMethod(method, `methods[${at}]`, reader))
  const info = {
    name: reader.requiredText(row.name, 'name'),
    fieldName: row.field === undefined || row.field === null ? '' : reader.requiredText(row.field, 'field'),
    levels: reader
      .list(row.levels, 'levels')
      .flatMap((level, at) => reader.choice(level, `levels[${at}]`, LEVELS) ?? []),
    audiences: reader.names(row.audiences, 'audiences'),
    competentAgency: reader.text(row.competentAgency, 'competentAgency'),
    executingAgencies: reader.names(row.executingAgencies, 'executingAgencies'),
    decision: reader.text(row.decision, 'decision'),
    methods: methods.map(({ method }) => method),
    documents: reader
      .objects(row.documents, 'documents')
      .map((document, at) => readDocument(document, `documents[${at}]`, reader)),
    steps: Array.isArray(row.steps)
      ? reader.names(row.steps, 'steps')
      : (reader.text(row.steps, 'steps')?.split('\n') ?? []),
    legalBases: reader.names(row.legalBasis, 'legalBasis'),
    conditions: readConditions(row.conditions, reader),
    results: reader.names(row.results, 'results'),
    source: {
      name: reader.text(row.source, 'source') ?? '',
      url: reader.text(row.sourceUrl, 'sourceUrl'),
      date: reader.text(row.sourceDate, 'sourceDate'),
    },
    nameOnly: FULL.every(field => row[field] === undefined),
  }
  return {
    ...info,
    confirm: findDoubts(
      info,
      methods.map(({ claim }) => claim),
    ),
  }
}
