import { Logger } from 'graphile-worker'
import type { Log } from '../log/log.ts'

/** The queue's messages in our log; what it calls info happens at each job and is debug to us. */
export const jobLogger = (log: Log): Logger =>
  new Logger(scope => (level, message, meta) => {
    const fields = { ...scope, ...(meta ?? {}) }
    if (level === 'error') log.error(fields, message)
    else if (level === 'warning') log.warn(fields, message)
    else log.debug(fields, message)
  })

/** Tells nothing: failures reach the caller as exceptions. */
export const quietLogger = new Logger(() => () => undefined)
