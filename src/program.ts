import { migrations } from '../migrations/index.ts'
import { buildApp } from './app.ts'
import { demonstration } from './demonstration.ts'
import type { Program } from './platform/cli/program.ts'

/** Everything that `serve` brings to life. */
export const program: Program = {
  migrations,
  buildApp,
  tasks: () => ({}),
  cron: [],
  demonstration,
}
