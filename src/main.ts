import type { ExitCode } from './platform/cli/command.ts'
import { type RegisteredCommand, runCli } from './platform/cli/run-cli.ts'

// Each module loads only for its own command: `deadlines` and `token` do not wait for the whole program.
const commands: readonly RegisteredCommand[] = [
  {
    name: 'serve',
    load: async () =>
      (await import('./platform/cli/serve.cli.ts')).createServe(async () => (await import('./program.ts')).program),
  },
  { name: 'migrate', load: async () => (await import('./platform/cli/migrate.cli.ts')).migrate },
  {
    name: 'import agencies',
    load: async () => (await import('./agencies/import-agencies/import-agencies.cli.ts')).importAgencies,
  },
  {
    name: 'import officials',
    load: async () => (await import('./officials/import-officials/import-officials.cli.ts')).importOfficials,
  },
  {
    name: 'import customers',
    load: async () => (await import('./customers/import-customers/import-customers.cli.ts')).importCustomers,
  },
  {
    name: 'import payments',
    load: async () => (await import('./payments/statement/import-statement.cli.ts')).importPayments,
  },
  {
    name: 'import payment-accounts',
    load: async () => (await import('./payments/accounts/import-accounts.cli.ts')).importPaymentAccounts,
  },
  { name: 'token create', load: async () => (await import('./officials/create-token/token.cli.ts')).tokenCreate },
  {
    name: 'token revoke',
    load: async () => (await import('./officials/revoke-tokens/token-revoke.cli.ts')).tokenRevoke,
  },
  {
    name: 'create-official',
    load: async () => (await import('./officials/create-official/create-official.cli.ts')).createOfficialCommand,
  },
  {
    name: 'disable-official',
    load: async () => (await import('./officials/disable-official/disable-official.cli.ts')).disableOfficialCommand,
  },
  {
    name: 'import procedures',
    load: async () => (await import('./procedures/import/import-procedures.cli.ts')).importProceduresCommand,
  },
  {
    name: 'publish procedure',
    load: async () => (await import('./procedures/publish/publish-procedure.cli.ts')).publishProcedureCommand,
  },
  {
    name: 'import questions',
    load: async () => (await import('./procedures/questions/import-questions.cli.ts')).importQuestionsCommand,
  },
  { name: 'verify', load: async () => (await import('./dossiers/verify/verify.cli.ts')).verify },
  { name: 'openapi', load: async () => (await import('./openapi.cli.ts')).openapi },
  { name: 'backup', load: async () => (await import('./backup/backup.cli.ts')).backupCommand },
  { name: 'restore', load: async () => (await import('./backup/restore.cli.ts')).restoreCommand },
  { name: 'clean files', load: async () => (await import('./files/clean/clean-files.cli.ts')).cleanFilesCommand },
  { name: 'deadlines', load: async () => (await import('./deadlines/deadlines.cli.ts')).deadlinesCommand },
]

/** Waits until a pipe has taken everything, so that leaving cannot cut the output off. */
const flushed = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise(resolve => (stream.writable ? void stream.write('', () => resolve()) : resolve()))

// The reader of our output went away (`| head`): nothing is left to do.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

const { stdin, stdout, stderr, env } = process
const code: ExitCode = await runCli(commands, process.argv.slice(2), { stdin, stdout, stderr, env })
await Promise.all([flushed(stdout), flushed(stderr)])
process.exit(code)
