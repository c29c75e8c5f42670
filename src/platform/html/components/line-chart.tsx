import { useSay, type Words } from '../locale.tsx'
import { Details } from './details.tsx'
import { Table } from './table.tsx'

export interface LineChartProps {
  title: Words
  note?: Words | undefined
  categoryLabel: Words
  valueLabel: Words
  categories: readonly string[]
  values: readonly number[]
  /** Both ends of the vertical axis and the distance of its lines. */
  from: number
  to: number
  step: number
  /** A dashed line that the values are held against. */
  target?: { value: number; label: Words } | undefined
  say: (value: number) => string
}

const box = { width: 560, height: 260, left: 64, top: 20, bottom: 28 }

/** One line over time as SVG, and the same figures as a table. */
export function LineChart(props: LineChartProps) {
  const say = useSay()
  const plot = box.height - box.top - box.bottom
  const slot = (box.width - box.left) / Math.max(1, props.categories.length)
  const level = (value: number) => box.top + plot - ((value - props.from) / (props.to - props.from)) * plot
  const across = (at: number) => box.left + (at + 0.5) * slot
  const lines = Array.from(
    { length: Math.round((props.to - props.from) / props.step) + 1 },
    (_, at) => props.from + at * props.step,
  )
  const last = props.values.length - 1
  return (
    <figure class="chart">
      <figcaption>
        <h3>{say(props.title)}</h3>
        {props.note === undefined ? null : <p class="hint">{say(props.note)}</p>}
      </figcaption>
      <svg viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true">
        {lines.map((value, at) => (
          <g key={value}>
            <line class={at === 0 ? 'axis' : 'grid'} x1={box.left} x2={box.width} y1={level(value)} y2={level(value)} />
            <text class="tick-label is-end" x={box.left - 8} y={level(value) + 4}>
              {props.say(value)}
            </text>
          </g>
        ))}
        {props.target === undefined ? null : (
          <>
            <line
              class="target"
              x1={box.left}
              x2={box.width}
              y1={level(props.target.value)}
              y2={level(props.target.value)}
            />
            <text class="tick-label" x={box.left + 4} y={level(props.target.value) - 6}>
              {say(props.target.label)}
            </text>
          </>
        )}
        <polyline class="curve" points={props.values.map((value, at) => `${across(at)},${level(value)}`).join(' ')} />
        {props.values.map((value, at) => (
          <circle
            key={props.categories[at]}
            class={at === last ? 'point is-last' : 'point'}
            cx={across(at)}
            cy={level(value)}
            r={at === last ? 5 : 3.5}
          />
        ))}
        {last < 0 ? null : (
          <text class="tick-label is-middle is-strong" x={across(last)} y={level(props.values[last] ?? 0) - 12}>
            {props.say(props.values[last] ?? 0)}
          </text>
        )}
        {props.categories.map((category, at) => (
          <text class="tick-label is-middle" key={category} x={across(at)} y={box.height - 8}>
            {category}
          </text>
        ))}
      </svg>
      <Details summary={{ vi: 'Xem dạng bảng', en: 'See as a table' }}>
        <Table
          caption={props.title}
          columns={[
            { key: 'category', label: props.categoryLabel },
            { key: 'value', label: props.valueLabel, align: 'end' },
          ]}
          rows={props.categories.map((category, at) => ({
            key: category,
            cells: { category, value: props.say(props.values[at] ?? 0) },
          }))}
        />
      </Details>
    </figure>
  )
}
