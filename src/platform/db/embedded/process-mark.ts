import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A process that cannot be mistaken for a later one with the same number. */
export interface ProcessMark {
  readonly pid: number
  /** Boot and start time as the system tells them; compared, never read. */
  readonly started: string
}

/** The process that has this number now; undefined where there is none. */
export function markOf(pid: number): ProcessMark | undefined {
  if (process.platform === 'linux') {
    try {
      // The name in field 2 may hold spaces and brackets: count fields after its last bracket. Field 22: start in ticks.
      const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      if (fields[0] === 'Z') return undefined
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()
      return { pid, started: `${boot}/${fields[19]}` }
    } catch {
      return undefined
    }
  }
  const started = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim()
  return started ? { pid, started } : undefined
}

/** Whether the very process that left this mark still runs. */
export const isRunning = (mark: ProcessMark): boolean => markOf(mark.pid)?.started === mark.started

/** The mark of this process. */
export function ownMark(): ProcessMark {
  const mark = markOf(process.pid)
  if (!mark) throw new Error('cannot read the start time of this process')
  return mark
}
