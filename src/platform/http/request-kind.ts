import type { FastifyRequest } from 'fastify'

const reads = new Set(['GET', 'HEAD', 'OPTIONS'])

export const changesThings = (request: FastifyRequest): boolean => !reads.has(request.method)
export const isApi = (request: FastifyRequest): boolean => /^\/api(\/|\?|$)/.test(request.url)
export const isAsset = (request: FastifyRequest): boolean => request.url.startsWith('/assets/')
