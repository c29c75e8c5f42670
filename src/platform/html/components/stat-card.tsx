import type { ComponentChildren } from 'preact'
import { useSay, type Words } from '../locale.tsx'

export interface StatCardProps {
  label: Words
  /** Ready for reading: "98,6%". */
  value: string
  note?: ComponentChildren | undefined
  /** Past periods, the last one is the figure itself. */
  bars?: readonly number[] | undefined
  /** `bad`: the last bar is red (late dossiers), same size as success. */
  tone?: 'plain' | 'bad' | undefined
}

const width = 12
const height = 32

/** A figure with its last twelve months. */
export function StatCard(props: StatCardProps) {
  const say = useSay()
  const bars = props.bars ?? []
  const top = Math.max(...bars, 1)
  return (
    <div class="stat">
      <h3>{say(props.label)}</h3>
      <p class="stat-value">{props.value}</p>
      {bars.length === 0 ? null : (
        <svg
          class={props.tone === 'bad' ? 'stat-bars is-bad' : 'stat-bars'}
          viewBox={`0 0 ${bars.length * width} ${height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {bars.map((bar, at) => {
            const tall = Math.max(1, Math.round((bar / top) * height * 10) / 10)
            return (
              <rect
                key={`${at}-${bar}`}
                class={at === bars.length - 1 ? 'is-last' : undefined}
                x={at * width}
                y={height - tall}
                width={width - 2}
                height={tall}
              />
            )
          })}
        </svg>
      )}
      {props.note === undefined ? null : <p class="stat-note">{props.note}</p>}
    </div>
  )
}
