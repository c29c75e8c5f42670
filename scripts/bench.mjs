// Runs the benchmarks of bench/, all or those named: `npm run bench -- deadlines accept`. Each prints a ratio to a
// baseline measured in the same run.
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const wanted = process.argv.slice(2).filter(word => !word.startsWith('--'))
const all = (await readdir(join(root, 'bench'))).filter(file => file.endsWith('.bench.ts')).sort()
const chosen = wanted.length === 0 ? all : all.filter(file => wanted.some(name => file.startsWith(`${name}.`)))
if (chosen.length === 0) {
  console.error(
    `no such benchmark: ${wanted.join(', ')}; there are ${all.map(f => f.replace('.bench.ts', '')).join(', ')}`,
  )
  process.exit(2)
}
// Inside the project, so that packages are found from there.
const dist = join(root, 'dist')
if (!existsSync(join(dist, 'main.js'))) await import('./build.mjs')
const out = await mkdtemp(join(dist, 'bench-'))
// The pages' style sheets and scripts are served from beside the bundle.
await symlink(join(dist, 'assets'), join(out, 'assets'))
try {
  for (const file of chosen) {
    const outfile = join(out, file.replace('.ts', '.mjs'))
    await build({
      absWorkingDir: root,
      entryPoints: [join('bench', file)],
      outfile,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'esm',
      packages: 'external',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      loader: { '.css': 'text', '.typ': 'text' },
      logLevel: 'warning',
    })
    console.log(`\n# ${file.replace('.bench.ts', '')}`)
    await (await import(pathToFileURL(outfile).href)).run()
  }
} finally {
  await rm(out, { recursive: true, force: true })
}
process.exit(0)
