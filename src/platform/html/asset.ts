/** File name → name with its content hash; the bundler fills it in (`scripts/assets.mjs`). */
declare const ASSET_NAMES: Readonly<Record<string, string>> | undefined

const names: Readonly<Record<string, string>> = typeof ASSET_NAMES === 'undefined' ? {} : ASSET_NAMES

/** `mot-cua.css` → `/assets/mot-cua.<hash>.css`; without a build (unit tests) the plain name. */
export const asset = (name: string): string => `/assets/${names[name] ?? name}`

/** Cache-Control for a file of `/assets`: hashed names never change their content. */
export const assetCaching = (path: string): string =>
  /\.[0-9A-Z]{8}\.[a-z0-9]+$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'
