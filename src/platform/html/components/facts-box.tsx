import type { ComponentChildren } from 'preact'
import { useSay, type Words } from '../locale.tsx'

export interface Fact {
  label: Words
  value: ComponentChildren
  note?: ComponentChildren | undefined
}

/** The answers that matter (time, fee, place, result), then the way on; stays in view beside long texts. */
export function FactsBox(props: { facts: readonly Fact[]; children?: ComponentChildren; label?: Words | undefined }) {
  const say = useSay()
  return (
    <section class="facts" aria-label={say(props.label ?? { vi: 'Tóm tắt', en: 'In short' })}>
      <FactList facts={props.facts} />
      {props.children === undefined ? null : <div class="facts-actions">{props.children}</div>}
    </section>
  )
}

/** The same answers side by side: under the heading of a dossier. */
export function FactRow(props: { facts: readonly Fact[] }) {
  return (
    <div class="fact-row">
      <FactList facts={props.facts} />
    </div>
  )
}

function FactList(props: { facts: readonly Fact[] }) {
  const say = useSay()
  return (
    <dl>
      {props.facts.map(fact => (
        <div key={say(fact.label)}>
          <dt>{say(fact.label)}</dt>
          <dd class="fact-value">{fact.value}</dd>
          {fact.note === undefined ? null : <dd class="fact-note">{fact.note}</dd>}
        </div>
      ))}
    </dl>
  )
}
