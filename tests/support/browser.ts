import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { withLock } from '../../src/platform/db/embedded/file-lock.ts'
import { assertPrivate } from '../../src/platform/db/embedded/system-user.ts'

interface Program {
  readonly executablePath: string
  readonly env: NodeJS.ProcessEnv
}

const NAMES_ON_PATH = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return NAMES_ON_PATH.flatMap(name => folders.map(folder => join(folder, name))).find(isExecutable)
}

/** Unpacks in a process of its own, because importing the package changes LD_LIBRARY_PATH of whoever does it. */
const UNPACK = `
  const { default: chromium } = await import('@sparticuz/chromium')
  await chromium.executablePath()
`

const fontsOf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>
`

/** Chromium from npm, with its libraries and fonts, unpacked once a version into a private folder. */
async function fromNpm(): Promise<Program> {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const root = dirname(dirname(dirname(main)))
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const uid = process.getuid?.() ?? 0
  const folder = join(tmpdir(), `mot-cua-chromium-${version}-${uid}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  assertPrivate(folder, { uid, gid: process.getgid?.() ?? 0, switched: false })
  const done = join(folder, 'unpacked')
  await withLock(join(folder, 'unpacking.lock'), async () => {
    if (existsSync(done)) return
    execFileSync(process.execPath, ['--input-type=module', '--eval', UNPACK], {
      cwd: dirname(dirname(import.meta.dirname)),
      env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    })
    // The package's own file looks for fonts in fixed places, and without a font every text has height 0.
    writeFileSync(join(folder, 'fonts', 'fonts.conf'), fontsOf(folder))
    writeFileSync(done, '')
  })
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts'), HOME: folder },
  }
}

async function findProgram(): Promise<Program> {
  const given = process.env.MOT_CUA_CHROMIUM || onPath()
  return given ? { executablePath: given, env: {} } : fromNpm()
}

/**
 * Starts a headless browser: MOT_CUA_CHROMIUM, else Chromium or Chrome on PATH, else the one from npm. Only browser
 * journeys call this; they close it in `afterAll`.
 * @param more further switches of the command line
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const { executablePath, env } = await findProgram()
  return chromium.launch({
    executablePath,
    headless: true,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', ...more],
    env: { ...(process.env as Record<string, string>), ...(env as Record<string, string>) },
  })
}
