import { useSay, type Words } from '../locale.tsx'
import { laneGrid, laneLinks } from './lanes-geometry.ts'
import type { TagFamily } from './state-tag.tsx'

export interface LaneBar {
  /** Places on the axis of days: 0 is the start of the first day, 1.5 the middle of the second. */
  from: number
  to: number
  label: Words
  tone: TagFamily
  /** `waiting` and `ahead` are dashed: the clock stands, or it has not come to that. */
  kind: 'done' | 'running' | 'waiting' | 'ahead'
}
export interface Lane {
  key: string
  title: Words
  agency: Words
  bars: readonly LaneBar[]
  /** Lanes that must be over before this one starts. */
  after?: readonly string[] | undefined
  /** The result's door stands in this lane at this place. */
  due?: { at: number; label: Words } | undefined
}
export interface LanesProps {
  days: readonly { label: Words; holiday?: boolean | undefined; today?: boolean | undefined }[]
  /** Place of the present moment and its words, "nay 10:42". */
  now?: { at: number; label: Words } | undefined
  lanes: readonly Lane[]
}

const laneWords = {
  vi: 'Sơ đồ phần việc, bảng bên dưới nói cùng nội dung',
  en: 'Chart of the branches; the table below says the same',
}

/** Who works side by side: a lane an agency, with fork and join. Decoration of the table that must stand below it. */
export function Lanes(props: LanesProps) {
  const say = useSay()
  const grid = laneGrid(props.days.length, props.lanes.length)
  const x = (place: number) => grid.left + place * grid.day
  return (
    // Focusable, because on narrow screens it scrolls sideways.
    <section class="lanes" tabindex={0} aria-label={say(laneWords)}>
      <svg viewBox={`0 0 ${grid.width} ${grid.height}`} aria-hidden="true">
        {props.days.map((day, at) => (
          <text
            key={say(day.label)}
            class={day.today === true ? 'lane-day is-today' : 'lane-day'}
            x={x(at + 0.5)}
            y={16}
          >
            {say(day.label)}
          </text>
        ))}
        {props.lanes.map((lane, at) => (
          <g key={lane.key}>
            <rect class="lane-band" x="0" y={grid.top(at)} width={grid.width} height={grid.lane} />
            <text class="lane-title" x="12" y={grid.top(at) + 20}>
              {say(lane.title)}
            </text>
            <text class="lane-agency" x="12" y={grid.top(at) + 37}>
              {say(lane.agency)}
            </text>
          </g>
        ))}
        {props.days.map((day, at) => (
          <g key={say(day.label)}>
            {day.holiday === true ? (
              <rect
                class="lane-holiday"
                x={x(at)}
                y={grid.head}
                width={grid.day}
                height={grid.height - grid.head - grid.foot}
              />
            ) : null}
            <line class="lane-line" x1={x(at)} x2={x(at)} y1={grid.head} y2={grid.height - grid.foot} />
          </g>
        ))}
        {laneLinks(props.lanes, grid).map(path => (
          <path key={path} class="lane-link" d={path} />
        ))}
        {props.now === undefined ? null : (
          <line
            class="lane-now"
            x1={x(props.now.at)}
            x2={x(props.now.at)}
            y1={grid.head}
            y2={grid.height - grid.foot + 4}
          />
        )}
        {props.lanes.map((lane, at) =>
          lane.bars.map(bar => (
            <g key={`${lane.key}-${bar.from}`} class={`lane-bar is-${bar.kind} tone-${bar.tone}`}>
              <rect
                x={x(bar.from)}
                y={grid.top(at) + 8}
                width={(bar.to - bar.from) * grid.day}
                height={grid.lane - 16}
                rx="4"
              />
              <text x={x(bar.from) + 10} y={grid.top(at) + grid.lane / 2 + 5}>
                {say(bar.label)}
              </text>
            </g>
          )),
        )}
        {props.lanes.map((lane, at) =>
          lane.due === undefined ? null : (
            <g key={lane.key} class="lane-door">
              <path
                d={`M${x(lane.due.at) - 32} ${grid.top(at) + grid.lane - 4}v-26a20 20 0 0 1 20-20h24a20 20 0 0 1 20 20v26z`}
              />
              <rect x={x(lane.due.at) - 38} y={grid.top(at) + grid.lane - 6} width="76" height="6" />
              <text x={x(lane.due.at)} y={grid.top(at) + grid.lane / 2 + 4}>
                {say(lane.due.label)}
              </text>
            </g>
          ),
        )}
        {props.now === undefined ? null : (
          <g class="lane-now-label">
            <rect x={x(props.now.at) - 42} y={grid.height - grid.foot + 4} width="84" height="22" rx="3" />
            <text x={x(props.now.at)} y={grid.height - grid.foot + 19}>
              {say(props.now.label)}
            </text>
          </g>
        )}
      </svg>
    </section>
  )
}
