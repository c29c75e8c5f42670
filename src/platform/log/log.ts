import { type Logger, pino } from 'pino'
import type { LogLevel } from '../config/settings.ts'
import { redact } from './redact.ts'

export type Log = Logger

/**
 * The structured log of the process: one JSON line per message. Redaction works on the finished line, so nothing that
 * a caller, a serializer or a stack trace put into it escapes. Fits fastify's `loggerInstance`.
 */
export const createLog = (level: LogLevel, out: NodeJS.WritableStream = process.stderr): Log =>
  pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: label => ({ level: label }) } },
    { write: (line: string) => out.write(redact(line)) },
  )
