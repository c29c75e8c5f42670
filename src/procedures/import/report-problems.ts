import type { CliIo } from '../../platform/cli/command.ts'
import type { PublishingProblem } from '../publish/check-operation.ts'
import type { RowProblem } from './row-reader.ts'

/** How many rows have problems. */
export const badRows = (problems: readonly RowProblem[]): number => new Set(problems.map(problem => problem.line)).size

/** Prints each problem: line, field, value and reason. */
export function printProblems(io: CliIo, problems: readonly RowProblem[]): void {
  for (const { line, field, value, reason } of problems) {
    io.stderr.write(`line ${line}: ${field === '' ? '' : `${field} `}${value}: ${reason}\n`)
  }
}

/** Prints why a version may not be published: code, place and reason. */
export function printRefusal(io: CliIo, code: string, problems: readonly PublishingProblem[]): void {
  for (const { place, reason } of problems) io.stderr.write(`${code}: ${place}: ${reason.en ?? reason.vi}\n`)
}

/** A rewritten line on a terminal, nothing elsewhere. */
export function progressOf(io: CliIo, what: string): (done: number, of: number) => void {
  const terminal = (io.stderr as NodeJS.WriteStream).isTTY === true
  return (done, of) => {
    if (terminal) io.stderr.write(`\r${what}: ${done} of ${of}${done === of ? '\n' : ''}`)
  }
}
