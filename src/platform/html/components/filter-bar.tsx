import type { ComponentChildren } from 'preact'
import { useSay, type Words } from '../locale.tsx'
import { safeHref } from '../safe-href.ts'
import { Button } from './button.tsx'
import { TextInput } from './text-input.tsx'

export interface FilterBarProps {
  /** Where the GET goes. */
  action: string
  /** What is searched, for screen readers: "Lọc hồ sơ". */
  label: Words
  search?: { name: string; label: Words; value?: string | undefined; suggestFrom?: string | undefined } | undefined
  /** `Select`s and other narrow fields. */
  children?: ComponentChildren
  submit?: Words | undefined
  /** Link after the button: clear, save the view. */
  after?: ComponentChildren | undefined
  /** Framed and grey, on public pages. */
  boxed?: boolean | undefined
}

/** Filters are a GET form: they work without script and can be kept as a link. */
export function FilterBar(props: FilterBarProps) {
  const say = useSay()
  return (
    <search>
      <form
        class={props.boxed === true ? 'filters is-boxed' : 'filters'}
        action={safeHref(props.action)}
        method="get"
        aria-label={say(props.label)}
      >
        {props.search === undefined ? null : (
          <div class="filters-search">
            <TextInput {...props.search} type="search" autoComplete="off" />
          </div>
        )}
        {props.children}
        <div class="filters-actions">
          <Button kind={props.boxed === true ? 'primary' : 'secondary'}>
            {say(props.submit ?? { vi: 'Lọc', en: 'Filter' })}
          </Button>
          {props.after}
        </div>
      </form>
    </search>
  )
}
