import { SETTINGS, type Setting } from './settings.ts'

const cell = (text: string): string => text.replace(/\|/g, '\\|')

/** The settings as a Markdown table, one row each: the text that docs/operations.md holds. */
export function settingsTable(): string {
  const rows = Object.values(SETTINGS as Record<string, Setting<unknown>>).map(setting => {
    const fallback = setting.fallbackShown ?? (typeof setting.fallback === 'string' ? setting.fallback : '')
    return `| \`${setting.name}\` | ${cell(fallback)} | ${cell(setting.expected)} | ${cell(setting.meaning)} |`
  })
  return ['| Variable | When absent | Value | Meaning |', '|---|---|---|---|', ...rows].join('\n')
}
