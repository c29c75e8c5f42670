import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder for uploads that outlasts single tests. */
export function dataFolder() {
  const path = mkdtempSync(join(tmpdir(), 'mot-cua-conversation-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** A form with files in the field `files`, as a browser sends it. */
export function multipartForm(fields: Readonly<Record<string, string>>, files: readonly Buffer[]) {
  const parts = [
    ...Object.entries(fields).map(([name, value]) =>
      Buffer.from(`--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
    ),
    ...files.flatMap((content, at) => [
      Buffer.from(
        `--b\r\nContent-Disposition: form-data; name="files"; filename="${at}.png"\r\nContent-Type: image/png\r\n\r\n`,
      ),
      content,
      Buffer.from('\r\n'),
    ]),
    Buffer.from('--b--\r\n'),
  ]
  return {
    headers: { 'content-type': 'multipart/form-data; boundary=b', 'sec-fetch-site': 'same-origin' },
    payload: Buffer.concat(parts),
  }
}
