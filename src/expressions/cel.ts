import {
  type ASTNode,
  TypeError as CelTypeError,
  type Context,
  Environment,
  EvaluationError,
  ParseError,
} from '@marcbachmann/cel-js'
import { age, dateInWords, moneyInWords, upper } from './functions.ts'
import type { ExpressionType, Scope, Variables } from './types.ts'

// The only file that knows which CEL implementation is used: its environments, syntax tree, errors and big integers.

export type SyntaxNode = ASTNode

/** Small enough that no expression of a procedure can hold a request up. */
const limits = { maxAstNodes: 2_000, maxDepth: 60, maxListElements: 500, maxMapEntries: 100, maxCallArguments: 16 }

/** A function of ours that cannot answer (a date that is none): the expression stays undecided. */
const answering =
  (fn: (...args: never[]) => unknown) =>
  (...args: unknown[]): unknown => {
    try {
      return toCel(fn(...(args.map(fromCel) as never[])))
    } catch (error) {
      if (error instanceof RangeError) throw new EvaluationError(error.message)
      throw error
    }
  }

const arithmetic = {
  '+': (a: number, b: number) => a + b,
  '-': (a: number, b: number) => a - b,
  '*': (a: number, b: number) => a * b,
  '/': (a: number, b: number) => a / b,
} as const

/** Adds our functions, and lets whole and decimal numbers be mixed, which CEL alone refuses. */
function equip(environment: Environment): Environment {
  environment
    .registerFunction('age(string, string): int', answering(age))
    .registerFunction('dateInWords(string): string', answering(dateInWords))
    .registerFunction('moneyInWords(int): string', answering(moneyInWords))
    .registerFunction('moneyInWords(double): string', answering(moneyInWords))
    .registerFunction('upper(string): string', answering(upper))
    .registerFunction('size(null): int', () => 0n)
    .registerFunction('null.size(): int', () => 0n)
    .registerOperator('double == int', (a: number, b: bigint) => a === Number(b))
  for (const [operator, apply] of Object.entries(arithmetic)) {
    const mixed = (a: number | bigint, b: number | bigint) => apply(Number(a), Number(b))
    environment.registerOperator(`int ${operator} double`, mixed).registerOperator(`double ${operator} int`, mixed)
  }
  return environment
}

const nullable = ['string', 'int', 'double', 'bool', 'list', 'map']
const orNull = (environment: Environment, types: readonly string[]) => {
  for (const type of types) environment.registerOperator(`${type} == null`, () => false)
}

const authoring = equip(new Environment({ limits, unlistedVariablesAreDyn: true, homogeneousAggregateLiterals: false }))
const running = equip(
  new Environment({
    limits: { ...limits, maxAstNodes: 3 * limits.maxAstNodes, maxDepth: 3 * limits.maxDepth },
    unlistedVariablesAreDyn: true,
    enableOptionalTypes: true,
    homogeneousAggregateLiterals: false,
  }),
)

/** Syntax tree of what an author wrote; throws `ParseError`. */
export const parseSource = (source: string): SyntaxNode => authoring.parse(source).ast

/** Prepares a source rewritten by `tolerateAbsence`. */
export const prepare = (source: string): ((scope: Context) => unknown) => running.parse(source)

function environmentOf(variables: Variables): Environment {
  const environment = equip(new Environment({ limits, homogeneousAggregateLiterals: false }))
  orNull(environment, nullable)
  let records = 0
  const typeName = (type: ExpressionType): string => {
    if (typeof type === 'string') {
      return { string: 'string', boolean: 'bool', integer: 'int', number: 'double', any: 'dyn' }[type]
    }
    if ('list' in type) return `list<${typeName(type.list)}>`
    const fields = Object.fromEntries(Object.entries(type.record).map(([key, field]) => [key, typeName(field)]))
    records += 1
    const name = `record${records}`
    environment.registerType(name, { fields })
    orNull(environment, [name])
    return name
  }
  for (const [name, type] of Object.entries(variables)) environment.registerVariable(name, typeName(type))
  return environment
}

const environments = new WeakMap<Variables, Environment>()

export type CelCheck = { readonly type: string } | { readonly error: CelError }

/** Checks types without evaluating; environments are kept as long as the caller keeps `variables`. */
export function checkTypes(source: string, variables: Variables): CelCheck {
  const environment = environments.get(variables) ?? environmentOf(variables)
  environments.set(variables, environment)
  const checked = environment.check(source)
  return checked.valid ? { type: checked.type ?? 'dyn' } : { error: celError(checked.error) }
}

export interface CelError {
  readonly kind: 'syntax' | 'type'
  readonly code: string
  readonly summary: string
  readonly start: number
  readonly end: number
}

/** The facts of an error of the parser or the type checker; anything else is a bug and thrown on. */
export function celError(error: unknown): CelError {
  if (!(error instanceof ParseError || error instanceof CelTypeError || error instanceof EvaluationError)) throw error
  return {
    kind: error instanceof ParseError ? 'syntax' : 'type',
    code: error.code,
    summary: error.summary,
    start: error.range?.start ?? 0,
    end: error.range?.end ?? 0,
  }
}

/** True for what an expression may meet at run time with answers still missing or wrong. */
export const isUndecided = (error: unknown): boolean =>
  (error instanceof EvaluationError || error instanceof CelTypeError) && error.code !== 'unknown_variable'

/** Plain data for the evaluator: whole numbers as big integers, keys without a value left out. */
export function toCel(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value
  if (Array.isArray(value)) return value.map(item => toCel(item ?? null))
  if (typeof value === 'object' && value !== null) return recordOf(value, toCel)
  return value ?? null
}

/** Plain data back from the evaluator. */
export function fromCel(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value)
  if (Array.isArray(value)) return value.map(fromCel)
  if (value instanceof Map) return recordOf(Object.fromEntries(value), fromCel)
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'object' && value !== null) return { ...recordOf(value, fromCel) }
  return value ?? null
}

function recordOf(value: object, convert: (value: unknown) => unknown): Record<string, unknown> {
  // Without a prototype: `answers.constructor` is an absent answer like any other.
  const record: Record<string, unknown> = Object.create(null)
  for (const [key, item] of Object.entries(value)) {
    if (item !== null && item !== undefined) record[key] = convert(item)
  }
  return record
}

export const scopeOf = (scope: Scope, names: ReadonlySet<string>): Context => {
  const context: Context = Object.create(null)
  for (const name of names) if (Object.hasOwn(scope, name)) context[name] = toCel(scope[name])
  return context
}
