import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { iconNames } from './components/icon.tsx'
import { usualDisplay } from './display-settings.ts'
import { PublicGallery } from './gallery.fixture.tsx'
import { DossierGallery } from './gallery-dossier.fixture.tsx'
import { InboxGallery } from './gallery-inbox.fixture.tsx'
import { IntakeGallery } from './gallery-intake.fixture.tsx'
import { renderPage } from './render.ts'

const assets = new URL('./assets/', import.meta.url).pathname
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Preact writes `<br/>`, `checked` and camel-less attributes its own way.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'doctype-style': 'off',
    // Telephone numbers stand inside sentences whose line ends do not matter.
    'tel-non-breaking': 'off',
    'no-inline-style': 'error',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit', 'reset'] }],
  },
})

describe('gallery', () => {
  it.each([
    ['public', PublicGallery],
    ['inbox', InboxGallery],
    ['intake', IntakeGallery],
    ['dossier', DossierGallery],
  ])('%s page is valid HTML without inline style', async (_, Gallery) => {
    const report = await validator.validateString(renderPage(<Gallery display={usualDisplay} />))
    const messages = report.results.flatMap(result =>
      result.messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`),
    )
    expect(messages).toEqual([])
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
