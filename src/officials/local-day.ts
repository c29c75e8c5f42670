/** The date in Việt Nam (+07:00 all year since 1975) at an instant, `YYYY-MM-DD`. */
export const localDay = (now: Date): string => new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
