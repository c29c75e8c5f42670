import type { ComponentChildren } from 'preact'
import { useSay, type Words } from '../locale.tsx'
import { classes } from './classes.ts'

export interface Choice {
  value: string
  label: Words
  /** Second line of the card. */
  note?: Words | undefined
  /** Fields that belong to this choice; without script they always show, with CSS only while it is chosen. */
  reveals?: ComponentChildren | undefined
}

export interface ChoiceListProps {
  type: 'radio' | 'checkbox'
  name: string
  /** Id of the first control; the others get a number. */
  id: string
  items: readonly Choice[]
  chosen: readonly string[]
  invalid: boolean
  /** Cards side by side (`row`), below each other, or bare lines in dense tables (`bare`). */
  layout?: 'stack' | 'row' | 'bare' | undefined
}

/** The cards of `Radios` and `Checkboxes`. */
export function ChoiceList(props: ChoiceListProps) {
  const say = useSay()
  return (
    <div class={classes('choices', props.layout !== undefined && `is-${props.layout}`)}>
      {props.items.map((item, at) => {
        const id = at === 0 ? props.id : `${props.id}-${at + 1}`
        return (
          <div class="choice" key={item.value}>
            <input
              type={props.type}
              id={id}
              name={props.name}
              value={item.value}
              checked={props.chosen.includes(item.value)}
              aria-invalid={props.invalid ? 'true' : undefined}
              aria-describedby={item.note === undefined ? undefined : `${id}-note`}
            />
            <div class="choice-card">
              <label for={id}>{say(item.label)}</label>
              {item.note === undefined ? null : (
                <span class="choice-note" id={`${id}-note`}>
                  {say(item.note)}
                </span>
              )}
            </div>
            {item.reveals === undefined ? null : <div class="choice-reveals">{item.reveals}</div>}
          </div>
        )
      })}
    </div>
  )
}
