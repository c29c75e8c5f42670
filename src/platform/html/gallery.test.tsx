import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { htmlFaults } from '../../../tests/support/valid-html.ts'
import { iconNames } from './components/icon.tsx'
import { usualDisplay } from './display-settings.ts'
import { PublicGallery } from './gallery.fixture.tsx'
import { DossierGallery } from './gallery-dossier.fixture.tsx'
import { InboxGallery } from './gallery-inbox.fixture.tsx'
import { IntakeGallery } from './gallery-intake.fixture.tsx'
import { renderPage } from './render.ts'

const assets = new URL('./assets/', import.meta.url).pathname
describe('gallery', () => {
  it.each([
    ['public', PublicGallery],
    ['inbox', InboxGallery],
    ['intake', IntakeGallery],
    ['dossier', DossierGallery],
  ])('%s page is valid HTML without inline style', async (_, Gallery) => {
    expect(await htmlFaults(renderPage(<Gallery display={usualDisplay} />))).toEqual([])
  })

  it('uses only icons that are drawn, and draws only icons that are named', () => {
    const drawn = [...readFileSync(`${assets}icons.svg`, 'utf8').matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id)
    expect(drawn).toEqual([...iconNames])
  })
})

describe('weight', () => {
  const bundle = async (entry: string): Promise<Buffer> => {
    const result = await build({
      entryPoints: [`${assets}${entry}`],
      bundle: true,
      minify: true,
      write: false,
      outdir: 'out',
      loader: { '.woff2': 'empty' },
      format: 'esm',
    })
    return gzipSync(result.outputFiles[0]!.contents)
  }

  it('keeps the style sheet at 20 KB and the script at 15 KB, compressed', async () => {
    expect((await bundle('mot-cua.css')).length).toBeLessThan(20 * 1024)
    expect((await bundle('script/mot-cua.ts')).length).toBeLessThan(15 * 1024)
  })
})
