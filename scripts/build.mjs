// Bundles the program into dist/main.js and its scripts for pages into dist/public. Runs before start and test.
import { cp, mkdir, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const out = join(root, 'dist')
await mkdir(out, { recursive: true })
await build({
  absWorkingDir: root,
  entryPoints: ['src/main.ts'],
  outfile: 'dist/main.js',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  sourcemap: true,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  loader: { '.css': 'text', '.typ': 'text' },
  logLevel: 'warning',
})
const assets = join(root, 'src/platform/html/assets')
if (existsSync(assets)) {
  await rm(join(out, 'assets'), { recursive: true, force: true })
  await cp(assets, join(out, 'assets'), { recursive: true })
}
