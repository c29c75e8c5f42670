import { err, ok, type Result } from '../platform/result.ts'
import { tolerateAbsence } from './absent.ts'
import { celError, fromCel, isUndecided, parseSource, prepare, scopeOf } from './cel.ts'
import { problemOf } from './check.ts'
import { referencesOf } from './references.ts'
import type { Expression, ExpressionProblem, Scope } from './types.ts'

function compile(source: string): Result<Expression, ExpressionProblem> {
  try {
    const root = parseSource(source)
    const references = referencesOf(root)
    const names = new Set(references.map(reference => reference.split('.')[0]!))
    const run = prepare(tolerateAbsence(source, root))
    const evaluate = (scope: Scope): unknown => {
      try {
        return fromCel(run(scopeOf(scope, names)))
      } catch (error) {
        if (isUndecided(error)) return null
        throw error
      }
    }
    return ok({ source, references, evaluate })
  } catch (error) {
    return err(problemOf(celError(error), source))
  }
}

/** Expressions come from published versions: few, and used again and again. */
const compiled = new Map<string, Result<Expression, ExpressionProblem>>()
const maximumCompiled = 5_000

/** Parses a CEL expression once for repeated use; refuses what cannot be parsed, with the place. */
export function compileExpression(source: string): Result<Expression, ExpressionProblem> {
  const known = compiled.get(source)
  if (known) return known
  if (compiled.size >= maximumCompiled) compiled.clear()
  const result = compile(source)
  compiled.set(source, result)
  return result
}

/**
 * Value of an expression as plain JS (numbers, strings, booleans, null, arrays, records). Null where it is undecided
 * because something it needs is absent. Throws for an expression that cannot be parsed or names a variable that the
 * scope lacks: publishing refuses both, so here they are bugs.
 */
export function evaluate(source: string, scope: Scope): unknown {
  const expression = compileExpression(source)
  if (!expression.ok) throw new Error(`expression "${source}": ${expression.error.message.en}`)
  return expression.value.evaluate(scope)
}

/** True only where the expression is decided and true; undecided, absent and other values are false. */
export const evaluateCondition = (source: string, scope: Scope): boolean => evaluate(source, scope) === true
