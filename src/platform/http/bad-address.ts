import type { FastifyReply, FastifyRequest } from 'fastify'

/** An address that cannot be decoded (`/%`) reaches no route and no hook, so its answer is bare. */
export function badAddress(_error: unknown, _request: FastifyRequest, reply: FastifyReply): void {
  void reply.code(400).headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
  void reply.type('text/plain; charset=utf-8').send('Địa chỉ viết chưa đúng.\n')
}
