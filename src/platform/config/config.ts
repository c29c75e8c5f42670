import { resolve } from 'node:path'
import { err, ok, type Result } from '../result.ts'
import { SETTINGS, type Setting, type SettingKey } from './settings.ts'

type Parsed = { readonly [K in SettingKey]: NonNullable<ReturnType<(typeof SETTINGS)[K]['parse']>> }

/** The validated configuration of one process; read once at start, handed to whoever needs it. */
export type Config = Omit<Parsed, 'databaseUrl' | 'smtpUrl' | 'smsUrl' | 'clamavAddress'> & {
  /** Absent: the embedded database under `dataDir`. */
  readonly databaseUrl?: string
  /** Absent: no e-mail is sent. */
  readonly smtpUrl?: string
  /** Absent: uploads are not scanned. */
  readonly clamavAddress?: string
  /** Absent: no text message is sent. */
  readonly smsUrl?: string
  readonly production: boolean
}

/** One variable that cannot be used: its name, what it holds and what it must hold. */
export interface SettingProblem {
  readonly name: string
  readonly value: string
  readonly expected: string
}

export class ConfigError extends Error {
  readonly problems: readonly SettingProblem[]
  constructor(problems: readonly SettingProblem[]) {
    super(problems.map(problem => `${problem.name}=${problem.value}: expected ${problem.expected}`).join('\n'))
    this.name = 'ConfigError'
    this.problems = problems
  }
}

/**
 * Reads every setting from the environment; an empty variable counts as absent.
 * @returns all problems together, so that one start shows everything to correct.
 */
export function readConfig(env: NodeJS.ProcessEnv): Result<Config, readonly SettingProblem[]> {
  const problems: SettingProblem[] = []
  const values: Record<string, unknown> = {}
  for (const [key, setting] of Object.entries(SETTINGS) as [SettingKey, Setting<unknown>][]) {
    const given = env[setting.name]?.trim()
    const text = given || (typeof setting.fallback === 'string' ? setting.fallback : setting.fallback(env))
    const value = setting.parse(text)
    if (value === undefined && given) {
      const shown = setting.secret ? '(not shown)' : JSON.stringify(text)
      problems.push({ name: setting.name, value: shown, expected: setting.expected })
    }
    values[key] = value
  }
  if ((values.paymentBankBin === '') !== (values.paymentAccount === '')) {
    const name = values.paymentBankBin === '' ? 'PAYMENT_BANK_BIN' : 'PAYMENT_ACCOUNT'
    problems.push({ name, value: '""', expected: 'both PAYMENT_BANK_BIN and PAYMENT_ACCOUNT, or neither' })
  }
  if (problems.length > 0) return err(problems)
  const { databaseUrl, smtpUrl, smsUrl, clamavAddress, dataDir, ...rest } = values as Parsed
  return ok({
    ...rest,
    dataDir: resolve(dataDir),
    ...(databaseUrl === '' ? {} : { databaseUrl }),
    ...(smtpUrl === '' ? {} : { smtpUrl }),
    ...(clamavAddress === '' ? {} : { clamavAddress }),
    ...(smsUrl === '' ? {} : { smsUrl }),
    production: env.NODE_ENV === 'production',
  })
}

/** The configuration, or a `ConfigError` that names every wrong variable. */
export function getConfig(env: NodeJS.ProcessEnv): Config {
  const result = readConfig(env)
  if (!result.ok) throw new ConfigError(result.error)
  return result.value
}
