import type { SeedProcedure } from './build.ts'
import { bundles } from './bundles.ts'
import { business } from './business.ts'
import { certification } from './certification.ts'
import { civilChanges } from './civil-changes.ts'
import { civilStatus } from './civil-status.ts'
import { construction } from './construction.ts'
import { educationProcedures } from './education.ts'
import { land } from './land.ts'
import { justiceAndLabour, policeProcedures, transport } from './people.ts'
import { residenceProcedures } from './residence.ts'
import { socialProcedures } from './social.ts'
import { trades } from './trades.ts'

export type { SeedProcedure } from './build.ts'
export { type FieldCode, fields } from './fields.ts'

/** Procedures in daily use, the most asked for first. */
export const procedures: readonly SeedProcedure[] = [
  ...civilStatus,
  ...civilChanges,
  ...bundles,
  ...certification,
  ...residenceProcedures,
  ...business,
  ...land,
  ...construction,
  ...socialProcedures,
  ...educationProcedures,
  ...policeProcedures,
  ...justiceAndLabour,
  transport,
  ...trades,
]
