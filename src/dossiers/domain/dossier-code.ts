import type { Instant } from '../../deadlines/index.ts'

/** From this day dossiers carry the short code of decree 118/2025's time; before it that of TT 01/2018 art. 19. */
const SHORT_CODE_SINCE = '2025-07-01'

/**
 * The code of a dossier: `H32.26-20261125-0001`, serial of the day at the agency; before 1-7-2025
 * `000.00.19.H32-190312-0001`. The rule is replaced when the unified code of decree 309/2026 art. 12.2 is published.
 */
export function dossierCode(agency: string, at: Instant, serial: number): string {
  const digits = at.slice(0, 10).replaceAll('-', '')
  const number = String(serial).padStart(4, '0')
  return at.slice(0, 10) >= SHORT_CODE_SINCE
    ? `${agency}-${digits}-${number}`
    : `${agency}-${digits.slice(2)}-${number}`
}
