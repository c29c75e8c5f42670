// Bundles the program into dist/: main.js, and one chunk for each part that loads later. Runs before start and test.
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { buildAssets } from './assets.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const out = join(root, 'dist')
const dayMs = 86_400_000

await mkdir(out, { recursive: true })
const assetNames = await buildAssets(root)
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/main.ts'],
  outdir: 'dist',
  // Chunks lie beside main.js, so that a path relative to import.meta.url means the same in every file.
  chunkNames: '[name]-[hash]',
  splitting: true,
  bundle: true,
  metafile: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  sourcemap: true,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  define: { ASSET_NAMES: JSON.stringify(assetNames) },
  loader: { '.css': 'text', '.typ': 'text' },
  logLevel: 'warning',
})

// A running program may still load a chunk of the build before, so old chunks stay for a day.
const current = new Set(Object.keys(metafile.outputs).map(file => basename(file)))
for (const name of await readdir(out)) {
  if (!/\.js(\.map)?$/.test(name) || current.has(name)) continue
  const found = await stat(join(out, name)).catch(() => undefined)
  if (found && Date.now() - found.mtimeMs > dayMs) await rm(join(out, name), { force: true })
}
