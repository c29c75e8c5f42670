import type { Config } from '../../platform/config/config.ts'
import { createClamd } from './clamd.ts'

export type Verdict =
  | { readonly kind: 'clean' }
  | { readonly kind: 'infected'; readonly name: string }
  | { readonly kind: 'unavailable'; readonly reason: string }

/** What looks for malware in a file. It never throws: a scanner that cannot answer is unavailable. */
export interface FileScanner {
  scan(content: AsyncIterable<Uint8Array>): Promise<Verdict>
  /** True when it would answer now. */
  ping(): Promise<boolean>
}

export interface ScanRule {
  readonly scanner: FileScanner
  /** Nothing is taken that could not be scanned. */
  readonly required: boolean
}

/** The scanner of the settings; null while none is set. */
export const scanRuleOf = ({ clamavAddress, clamavRequired }: Config): ScanRule | null =>
  clamavAddress === undefined ? null : { scanner: createClamd(clamavAddress), required: clamavRequired }

/** For operators: what becomes of malware now. */
export async function scannerState(config: Config): Promise<'off' | 'ok' | 'failed'> {
  const rule = scanRuleOf(config)
  return rule === null ? 'off' : (await rule.scanner.ping()) ? 'ok' : 'failed'
}
