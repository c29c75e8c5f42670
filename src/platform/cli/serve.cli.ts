import { getConfig } from '../config/config.ts'
import { type CliCommand, type CliIo, Misuse } from './command.ts'
import { parseChoice, parseOptions } from './options.ts'
import type { Program } from './program.ts'
import type { Role } from './serve.ts'

const ROLES = ['all', 'web', 'worker'] as const satisfies readonly Role[]

const usage = `Usage: mot-cua serve [--role all|web|worker]

Starts the program: database, migrations, the demonstration province where DEMO=1 and the database is empty, jobs,
and the web server on PORT. Ends on Ctrl-C or SIGTERM, within 5 seconds. One serve at a time on one data folder; with
DATABASE_URL as many as you like.

  --role web      answers requests, runs no jobs
  --role worker   runs jobs, answers no requests
  --role all      both (the default)`

/** `serve` of a program whose parts load only after the arguments are known to be right. */
export const createServe = (load: () => Promise<Program>): CliCommand => ({
  name: 'serve',
  summary: 'starts the web server and the jobs',
  usage,
  async run(args: string[], io: CliIo) {
    const { values } = parseOptions(args, { role: { type: 'string', default: 'all' } })
    const role = parseChoice('--role', values.role, ROLES)
    const config = getConfig(io.env)
    if (role === 'worker' && config.databaseUrl === undefined) {
      throw new Misuse('--role worker needs DATABASE_URL: the embedded database belongs to one serve, with its jobs')
    }
    const { serve } = await import('./serve.ts')
    return serve(load, config, role, io)
  },
})
