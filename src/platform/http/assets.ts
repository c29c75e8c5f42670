import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { assetCaching } from '../html/asset.ts'

/** Beside the bundle; from source the last build, else the sources themselves. */
const folders = ['./assets', '../../../dist/assets', '../html/assets']
  .map(path => fileURLToPath(new URL(path, import.meta.url)))
  .filter(path => existsSync(path))

/** `/assets/…`: style, script, fonts, pictures of the interface; hashed names are kept for ever. */
export async function assetsPlugin(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, { root: folders, serve: false })
  app.get<{ Params: { '*': string } }>(
    '/assets/*',
    { config: { policy: 'public', audit: 'asset.read' } },
    async (request, reply) => {
      const path = request.params['*']
      reply.header('cache-control', assetCaching(path)).header('cross-origin-resource-policy', 'same-origin')
      return reply.sendFile(path, { cacheControl: false })
    },
  )
}
