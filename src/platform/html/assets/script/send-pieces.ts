/** A file on its way: what the server has of it. */
export interface Uploading {
  readonly file: File
  readonly signal: AbortSignal
  /** The server's name for it, once it was begun. */
  id?: string
  piece?: number
  offset: number
}

export interface WholeFile {
  readonly id: string
  readonly name: string
  readonly href: string
  readonly thumbnail: { readonly href: string; readonly width: number; readonly height: number } | null
}

/** The server does not take the file; the message says why. Every other failure may be tried again. */
export class PiecesRefused extends Error {}

interface Answer {
  readonly id?: string
  readonly piece?: number
  readonly offset?: number
  readonly file?: WholeFile | null
  readonly message?: string
  /** A new token of the form, where the old one has ended. */
  readonly token?: string
}

/** Longer than any piece takes on a network that still works. */
const PATIENCE_MS = 90_000

async function call(
  method: string,
  path: string,
  body: BodyInit,
  headers: Readonly<Record<string, string>>,
  form: HTMLFormElement,
  signal: AbortSignal,
): Promise<{ status: number; answer: Answer }> {
  const token = form.querySelector<HTMLInputElement>('input[name=_csrf]')
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), PATIENCE_MS)
  const end = (): void => stop.abort()
  signal.addEventListener('abort', end)
  try {
    const reply = await fetch(path, {
      method,
      body,
      headers: { ...headers, 'x-csrf-token': token?.value ?? '' },
      signal: stop.signal,
    })
    if (!(reply.headers.get('content-type') ?? '').includes('json')) {
      if (reply.status >= 500) throw new Error('the server is not well')
      throw new PiecesRefused(
        document.documentElement.lang === 'en'
          ? 'The session has ended. Load the page again and choose the file once more'
          : 'Phiên đã hết. Tải lại trang rồi chọn lại tệp này',
      )
    }
    const answer = (await reply.json()) as Answer
    if (answer.token !== undefined && token !== null && token.value !== answer.token) {
      token.value = answer.token
      return await call(method, path, body, headers, form, signal)
    }
    return { status: reply.status, answer }
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', end)
  }
}

/**
 * Sends what the server does not have yet, piece by piece.
 * @throws PiecesRefused where the file is not taken; anything else: the network, go on later
 */
export async function sendPieces(
  uploading: Uploading,
  input: HTMLInputElement,
  form: HTMLFormElement,
  onOffset: () => void,
): Promise<WholeFile> {
  const { file, signal } = uploading
  const path = input.dataset.upload ?? ''
  if (uploading.id === undefined) {
    const { name, size, lastModified } = file
    const begun = JSON.stringify({ paper: input.dataset.paper, name, size, mark: String(lastModified) })
    const { status, answer } = await call('POST', path, begun, { 'content-type': 'application/json' }, form, signal)
    if (status !== 201 || answer.id === undefined) throw new PiecesRefused(answer.message)
    uploading.id = answer.id
    uploading.piece = answer.piece ?? 262_144
    uploading.offset = answer.offset ?? 0
  }
  for (;;) {
    onOffset()
    const bytes = file.slice(uploading.offset, uploading.offset + (uploading.piece ?? file.size))
    const headers = { 'content-type': 'application/octet-stream', 'upload-offset': String(uploading.offset) }
    const { status, answer } = await call('PATCH', `${path}/${uploading.id}`, bytes, headers, form, signal)
    if (answer.file) return answer.file
    if (status === 404) delete uploading.id
    if (status === 404 || status >= 500) throw new Error('go on later')
    if (answer.offset === undefined) throw new PiecesRefused(answer.message)
    uploading.offset = answer.offset
  }
}
