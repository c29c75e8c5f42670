import type { ComponentChildren } from 'preact'
import { useSay, type Words } from '../locale.tsx'
import { classes } from './classes.ts'

export interface Column {
  key: string
  label: Words
  /** Figures stand right. */
  align?: 'end' | undefined
  /** No line breaks inside (codes, dates, chips). */
  tight?: boolean | undefined
  /** The header for screen readers only. */
  hideLabel?: boolean | undefined
  sorted?: 'ascending' | 'descending' | undefined
  /** On phones: `title` is the card's heading, `plain` shows no label, `hidden` is left out. */
  phone?: 'title' | 'plain' | 'hidden' | undefined
}
export interface Row {
  key: string
  cells: Readonly<Record<string, ComponentChildren>>
  /** Colour of the left edge. */
  edge?: 'late' | 'soon' | undefined
  chosen?: boolean | undefined
  /** A heading inside the table instead of a row of cells. */
  group?: Words | undefined
}
export interface TableProps {
  caption: Words
  columns: readonly Column[]
  rows: readonly Row[]
  /** 36 px rows with a header that stays in view. */
  dense?: boolean | undefined
  showCaption?: boolean | undefined
  /** Shown instead of the table when it has no rows. */
  empty?: ComponentChildren | undefined
}

/** A column's name before its value on a card: "Lệ phí:", but "Phải nộp?". */
const leading = (label: string): string => (/[?:]$/.test(label) ? label : `${label}:`)

/** Rows on wide screens, labelled cards on phones. */
export function Table(props: TableProps) {
  const say = useSay()
  if (props.rows.length === 0 && props.empty !== undefined) return <div class="empty">{props.empty}</div>
  return (
    <table class={classes('table', props.dense === true && 'is-dense')}>
      <caption class={props.showCaption === true ? undefined : 'sr-only'}>{say(props.caption)}</caption>
      <thead>
        <tr>
          {props.columns.map(column => (
            <th
              key={column.key}
              scope="col"
              class={classes(column.align === 'end' && 'is-end') || undefined}
              aria-sort={column.sorted}
            >
              {column.hideLabel === true ? <span class="sr-only">{say(column.label)}</span> : say(column.label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map(row =>
          row.group === undefined ? (
            <tr key={row.key} class={classes(row.edge && `edge-${row.edge}`, row.chosen && 'is-chosen') || undefined}>
              {props.columns.map(column => (
                <td
                  key={column.key}
                  class={
                    classes(
                      column.align === 'end' && 'is-end',
                      column.tight === true && 'is-tight',
                      column.phone !== undefined && `phone-${column.phone}`,
                    ) || undefined
                  }
                  data-label={column.phone === undefined ? leading(say(column.label)) : undefined}
                >
                  {row.cells[column.key]}
                </td>
              ))}
            </tr>
          ) : (
            <tr key={row.key} class="group-row">
              <th scope="colgroup" colspan={props.columns.length}>
                {say(row.group)}
              </th>
            </tr>
          ),
        )}
      </tbody>
    </table>
  )
}
