/** The twelve full months before the month of a date: `{from: '2025-11', to: '2026-10'}` for 2026-11-25. */
export function lastTwelveMonths(today: string): { readonly from: string; readonly to: string } {
  const [year = 0, month = 0] = today.split('-').map(Number)
  const back = (months: number): string => new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 7)
  return { from: back(12), to: back(1) }
}
