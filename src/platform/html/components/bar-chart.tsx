import { useSay, type Words } from '../locale.tsx'
import { Details } from './details.tsx'
import { Table } from './table.tsx'

export interface ChartSeries {
  label: Words
  /** One for each category. */
  values: readonly number[]
}
export interface BarChartProps {
  title: Words
  note?: Words | undefined
  /** Heading of the first column of the table: "Tháng". */
  categoryLabel: Words
  categories: readonly string[]
  /** One to three series, stacked. */
  series: readonly ChartSeries[]
  /** How a figure reads. */
  say: (value: number) => string
}

const box = { width: 560, height: 260, left: 64, top: 12, bottom: 28 }
/** About the width of a letter of a phone's labels. */
const LETTER = 9
const LINE = 18

/** The words of a name in lines of at most so many letters; a longer word stands alone. */
export function linesOf(name: string, most: number): string[] {
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > most) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

/** A round step that gives three to five lines up to `top`. */
export function axisStep(top: number): number {
  const rough = Math.max(top, 1) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].find(factor => factor * power >= rough) ?? 10
  return Math.max(1, step * power)
}

/** Stacked bars as SVG, and the same figures as a table. */
export function BarChart(props: BarChartProps) {
  const say = useSay()
  const totals = props.categories.map((_, at) => props.series.reduce((sum, one) => sum + (one.values[at] ?? 0), 0))
  const step = axisStep(Math.max(...totals, 0))
  const top = Math.max(step, Math.ceil(Math.max(...totals, 0) / step) * step)
  const plot = box.height - box.top - box.bottom
  const slot = (box.width - box.left) / Math.max(1, props.categories.length)
  const names = props.categories.map(name => linesOf(name, Math.floor(slot / LETTER)))
  const height = box.height + LINE * (Math.max(1, ...names.map(lines => lines.length)) - 1)
  const level = (value: number) => box.top + plot - (value / top) * plot
  const lines = Array.from({ length: Math.round(top / step) + 1 }, (_, at) => at * step)
  return (
    <figure class="chart">
      <figcaption>
        <h3>{say(props.title)}</h3>
        {props.note === undefined ? null : <p class="hint">{say(props.note)}</p>}
      </figcaption>
      {props.series.length < 2 ? null : (
        <ul class="chart-key" aria-hidden="true">
          {props.series.map((one, at) => (
            <li key={say(one.label)}>
              <span class={`swatch series-${at + 1}`} />
              {say(one.label)}
            </li>
          ))}
        </ul>
      )}
      <svg viewBox={`0 0 ${box.width} ${height}`} aria-hidden="true">
        {lines.map(value => (
          <g key={value}>
            <line
              class={value === 0 ? 'axis' : 'grid'}
              x1={box.left}
              x2={box.width}
              y1={level(value)}
              y2={level(value)}
            />
            <text class="tick-label is-end" x={box.left - 8} y={level(value) + 4}>
              {props.say(value)}
            </text>
          </g>
        ))}
        {props.categories.map((category, at) => {
          let base = 0
          return (
            <g key={category}>
              {props.series.map((one, index) => {
                const value = one.values[at] ?? 0
                const y = level(base + value)
                const tall = level(base) - y
                base += value
                return (
                  <rect
                    key={say(one.label)}
                    class={`series-${index + 1}`}
                    x={box.left + at * slot + slot * 0.15}
                    y={y}
                    width={slot * 0.7}
                    height={Math.max(0, tall)}
                  />
                )
              })}
              {names[at]?.map((line, below) => (
                <text
                  key={line}
                  class="tick-label is-middle"
                  x={box.left + (at + 0.5) * slot}
                  y={box.height - 8 + LINE * below}
                >
                  {line}
                </text>
              ))}
            </g>
          )
        })}
      </svg>
      <Details summary={{ vi: 'Xem dạng bảng', en: 'See as a table' }}>
        <Table
          caption={props.title}
          columns={[
            { key: 'category', label: props.categoryLabel },
            ...props.series.map((one, at) => ({ key: String(at), label: one.label, align: 'end' as const })),
          ]}
          rows={props.categories.map((category, at) => ({
            key: category,
            cells: {
              category,
              ...Object.fromEntries(props.series.map((one, index) => [String(index), props.say(one.values[at] ?? 0)])),
            },
          }))}
        />
      </Details>
    </figure>
  )
}
