import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A data folder that goes when the test ends; stop what runs on it first. */
export function temporaryDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-data-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
