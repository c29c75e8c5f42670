/** How a visitor wants pages to look; kept in cookies so that it works without script. */
export const themes = ['auto', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof themes)[number]
export const textSizes = ['normal', 'large', 'larger'] as const
export type TextSize = (typeof textSizes)[number]

export interface DisplaySettings {
  readonly theme: Theme
  readonly textSize: TextSize
  /** The officer keys (F2, F8, F9, `/`, `?`) can be switched off (WCAG 2.1.4). */
  readonly keys: boolean
}
export const usualDisplay: DisplaySettings = { theme: 'auto', textSize: 'normal', keys: true }

/** The one cookie: `theme.size.keys`, e.g. `dark.large.on`. */
export const displayCookie = 'display'

const known = <T extends string>(list: readonly T[], value: string | undefined, otherwise: T): T =>
  list.find(item => item === value) ?? otherwise

/** Reads the cookie; anything unknown means the usual setting. */
export function parseDisplay(cookie: string | undefined): DisplaySettings {
  const [theme, textSize, keys] = (cookie ?? '').split('.')
  return {
    theme: known(themes, theme, 'auto'),
    textSize: known(textSizes, textSize, 'normal'),
    keys: keys !== 'off',
  }
}

export const formatDisplay = (settings: DisplaySettings): string =>
  `${settings.theme}.${settings.textSize}.${settings.keys ? 'on' : 'off'}`

/** Settings from the posted form of `/tro-nang`: `theme`, `textSize`, `keys` (ticked: `on`). */
export function displayFromForm(body: Readonly<Record<string, unknown>>): DisplaySettings {
  const word = (key: string) => (typeof body[key] === 'string' ? body[key] : undefined)
  return parseDisplay(`${word('theme') ?? ''}.${word('textSize') ?? ''}.${word('keys') === 'on' ? 'on' : 'off'}`)
}
