import { err, ok, type Result } from '../../platform/result.ts'
import type { ProcedureOperation } from '../types.ts'

export interface Publication {
  readonly code: string
  readonly operation: ProcedureOperation
  readonly validFrom?: string | undefined
}

type Json = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

const shapes = {
  text: (value: unknown) => typeof value === 'string' && value !== '',
  object: isObject,
  list: Array.isArray,
  present: (value: unknown) => value !== undefined,
} as const
type Shape = keyof typeof shapes

const ofOperation: Readonly<Record<string, Shape>> = {
  ...{ shortName: 'object', aliases: 'list', summary: 'object', channels: 'list', onlineLevel: 'text' },
  ...{ competent: 'present', receivedBy: 'list', cutoff: 'present', supplement: 'object', pauseGrounds: 'list' },
  cases: 'list',
}
const ofCase: Readonly<Record<string, Shape>> = {
  ...{ key: 'text', name: 'object', components: 'list', form: 'object', exampleAnswers: 'object', limits: 'object' },
  ...{ fees: 'object', process: 'object', results: 'list' },
}

const missing = (value: unknown, wanted: Readonly<Record<string, Shape>>, at: string): string[] =>
  isObject(value)
    ? Object.entries(wanted).flatMap(([key, shape]) =>
        shapes[shape](value[key]) ? [] : [`${at}.${key}: expected ${shape === 'present' ? 'a value' : shape}`],
      )
    : [`${at}: expected an object`]

/** Reads the file of `publish procedure`; what its parts mean is checked on publishing. @returns what is missing */
export function readPublication(text: string): Result<Publication, string[]> {
  let source: unknown
  try {
    source = JSON.parse(text)
  } catch {
    return err(['expected one JSON object'])
  }
  if (!isObject(source)) return err(['expected one JSON object'])
  const { code, operation, validFrom } = source
  const problems = missing(operation, ofOperation, 'operation')
  if (typeof code !== 'string') problems.unshift('code: expected text')
  if (validFrom !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(String(validFrom)))
    problems.push('validFrom: expected YYYY-MM-DD')
  if (isObject(operation) && Array.isArray(operation.cases))
    problems.push(...operation.cases.flatMap((one, at) => missing(one, ofCase, `operation.cases[${at}]`)))
  if (problems.length > 0) return err(problems)
  return ok(source as unknown as Publication)
}
