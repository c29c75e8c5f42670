// Bundles the interface's style, script and pictures into dist/assets under names that carry their content's hash.
import { createHash } from 'node:crypto'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { build } from 'esbuild'

const pictures = ['icons.svg', 'favicon.svg']

/**
 * Builds the assets of `root` and returns plain name → hashed name (`mot-cua.css` → `mot-cua.1A2B3C4D.css`). The plain
 * names are written too, for programs that run from source.
 */
export async function buildAssets(root) {
  const from = join(root, 'src/platform/html/assets')
  const to = join(root, 'dist/assets')
  await mkdir(to, { recursive: true })
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { 'mot-cua': join(from, 'mot-cua.css'), 'mot-cua.script': join(from, 'script/mot-cua.ts') },
    outdir: to,
    entryNames: '[name].[hash]',
    assetNames: '[name].[hash]',
    publicPath: '/assets',
    bundle: true,
    minify: true,
    metafile: true,
    format: 'esm',
    target: ['chrome80', 'firefox78', 'safari14.1'],
    loader: { '.woff2': 'file' },
    logLevel: 'warning',
  })
  const names = {}
  for (const file of Object.keys(metafile.outputs)) {
    const hashed = basename(file)
    if (!/\.(css|js)$/.test(hashed)) continue
    const kind = hashed.endsWith('.css') ? 'mot-cua.css' : 'mot-cua.js'
    names[kind] = hashed
    await copyFile(join(to, hashed), join(to, kind))
  }
  for (const picture of pictures) {
    const content = await readFile(join(from, picture))
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 8).toUpperCase()
    const hashed = picture.replace('.', `.${hash}.`)
    names[picture] = hashed
    await writeFile(join(to, hashed), content)
    await writeFile(join(to, picture), content)
  }
  return names
}
