// Writes src/platform/db/schema.generated.ts from a freshly migrated embedded database. Run it after each new migration.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { generateTypes } from './db-types.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dataDir = mkdtempSync(join(tmpdir(), 'mot-cua-types-'))
// The bundle lies inside the repository, so that it finds its packages.
const bundle = join(root, '.tmp', `migrated-${process.pid}.mjs`)
await build({
  stdin: {
    contents: `
      export { openEmbedded } from './src/platform/db/embedded/embedded.ts'
      export { migrateDatabase } from './src/platform/db/migrate.ts'
      export { migrations } from './migrations/index.ts'`,
    resolveDir: root,
    loader: 'ts',
  },
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
})
try {
  const { openEmbedded, migrateDatabase, migrations } = await import(pathToFileURL(bundle).href)
  const server = await openEmbedded(dataDir, { durable: false })
  try {
    await migrateDatabase(server.address, migrations)
    writeFileSync(join(root, 'src/platform/db/schema.generated.ts'), await generateTypes(server.url))
  } finally {
    await server.close()
  }
} finally {
  rmSync(bundle, { force: true })
  rmSync(dataDir, { recursive: true, force: true })
}
