import type { ComponentChildren } from 'preact'
import { useSay, type Words } from '../locale.tsx'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'

export interface PanelProps {
  title: Words
  children: ComponentChildren
  id?: string | undefined
  /** Right of the title: a note or a link. */
  aside?: ComponentChildren | undefined
  /** Number of the section on the counter page, or a tick when done. */
  step?: number | 'done' | undefined
  /** No inner margin: a table fills it. */
  flush?: boolean | undefined
}

/** A framed section of the workbench. */
export function Panel(props: PanelProps) {
  const say = useSay()
  return (
    <section class={classes('panel', props.flush === true && 'is-flush')} id={props.id}>
      <div class="panel-head">
        <h2>
          {props.step === undefined ? null : (
            <span class={classes('panel-step', props.step === 'done' && 'is-done')}>
              {props.step === 'done' ? (
                <>
                  <Icon name="check" />
                  <span class="sr-only">{say({ vi: 'Đủ: ', en: 'Complete: ' })}</span>
                </>
              ) : (
                props.step
              )}
            </span>
          )}
          {say(props.title)}
        </h2>
        {props.aside === undefined ? null : <div class="panel-aside">{props.aside}</div>}
      </div>
      <div class="panel-body">{props.children}</div>
    </section>
  )
}
