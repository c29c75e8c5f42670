import { type ParseArgsConfig, parseArgs } from 'node:util'
import { Misuse } from './command.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/**
 * Parses a command's arguments strictly.
 * @param positionals names of the arguments that must follow the options, in order
 * @throws Misuse for an unknown option, a missing value, a missing or surplus argument
 */
export function parseOptions<const T extends Options>(args: string[], options: T, positionals: readonly string[] = []) {
  try {
    const parsed = parseArgs({ args, options, strict: true, allowPositionals: true })
    const missing = positionals[parsed.positionals.length]
    if (missing !== undefined) throw new Misuse(`missing argument ${missing}`)
    const surplus = parsed.positionals[positionals.length]
    if (surplus !== undefined) throw new Misuse(`unexpected argument ${JSON.stringify(surplus)}`)
    return parsed
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (error instanceof Error && code.startsWith('ERR_PARSE_ARGS')) throw new Misuse(error.message.split('. ')[0])
    throw error
  }
}

/**
 * One of a closed list of words.
 * @throws Misuse that names the option, the value and the list
 */
export function parseChoice<const T extends string>(option: string, value: string, choices: readonly T[]): T {
  const choice = choices.find(each => each === value)
  if (choice === undefined) throw new Misuse(`${option} ${JSON.stringify(value)}: expected ${choices.join(', ')}`)
  return choice
}
