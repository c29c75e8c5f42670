import type { FastifyReply } from 'fastify'
import { attachment } from './file-name.ts'
import { openFile } from './file-store.ts'
import type { StoredFile } from './files.queries.ts'

/** Sends a file to be saved, never shown: a page that it might hold runs nowhere, least of all as one of ours. */
export async function sendFile(reply: FastifyReply, dataDir: string, file: StoredFile): Promise<FastifyReply> {
  const { size, stream } = await openFile(dataDir, file.sha256)
  return reply
    .headers({
      'content-type': file.mediaType,
      'content-length': size,
      'content-disposition': attachment(file.name),
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    .send(stream)
}
