import type { FastifyReply } from 'fastify'
import { notFound, refuse } from '../platform/http/index.ts'
import { attachment } from './file-name.ts'
import { openFile } from './file-store.ts'
import type { StoredFile } from './files.queries.ts'

/** Nothing runs, nothing is guessed, nothing stays behind on a computer that others use. */
const shut = {
  'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
}

/** Sends a file to be saved, never shown: a page that it might hold runs nowhere, least of all as one of ours. */
export async function sendFile(
  reply: FastifyReply,
  dataDir: string,
  file: Pick<StoredFile, 'sha256' | 'mediaType' | 'name'>,
): Promise<FastifyReply> {
  const { size, stream } = await openFile(dataDir, file.sha256)
  return reply
    .headers({
      'content-type': file.mediaType,
      'content-length': size,
      'content-disposition': attachment(file.name),
      ...shut,
    })
    .send(stream)
}

/** Sends the thumbnail of a file, a picture that was drawn here; 404 where the file has none. */
export async function sendThumbnail(reply: FastifyReply, dataDir: string, file: StoredFile): Promise<FastifyReply> {
  if (file.thumbSha256 === null) return refuse(reply, notFound)
  const { size, stream } = await openFile(dataDir, file.thumbSha256)
  return reply.headers({ 'content-type': 'image/webp', 'content-length': size, ...shut }).send(stream)
}
