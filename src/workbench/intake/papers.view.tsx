import { type ReturnMethod, returnMethods } from '../../dossiers/index.ts'
import { Checkbox, Panel, Radios, Table, TextInput, useSay, type Words } from '../../platform/html/index.ts'
import { type Component, type Fee, feeDue } from '../../procedures/index.ts'
import { feeText, words } from './intake.words.ts'
import type { TickedComponent } from './intake-body.ts'
import { componentId } from './intake-problems.ts'

export interface PapersProps {
  readonly components: readonly Component[]
  readonly ticks: ReadonlyMap<string, TickedComponent>
  readonly problems: { readonly byField: ReadonlyMap<string, Words> }
}

/** Papers as ticks, each with how many originals and copies were handed in. */
export function ComponentsTable({ components, ticks, problems }: PapersProps) {
  const say = useSay()
  return (
    <Table
      caption={words.components}
      columns={[
        { key: 'paper', label: words.paper, phone: 'title' },
        { key: 'originals', label: words.originals },
        { key: 'copies', label: words.copies },
      ]}
      rows={components.map(component => {
        const { key, name } = component
        const tick = ticks.get(key)
        const note = component.kind === 'present' ? words.present : component.required ? undefined : words.ifAny
        return {
          key,
          cells: {
            paper: (
              <Checkbox
                name={`c.${key}`}
                id={componentId(key)}
                value="1"
                label={name}
                checked={tick?.ticked === true}
                note={
                  component.note === undefined
                    ? note
                    : note === undefined
                      ? component.note
                      : `${say(note)}. ${component.note}`
                }
                error={problems.byField.get(componentId(key))}
              />
            ),
            originals: (
              <TextInput
                name={`o.${key}`}
                id={`o-${key}`}
                label={{ vi: `Bản chính: ${name}`, en: `Originals: ${name}` }}
                hideLabel
                width="xs"
                value={tick?.originals}
                inputMode="numeric"
                autoComplete="off"
              />
            ),
            copies: (
              <TextInput
                name={`k.${key}`}
                id={`k-${key}`}
                label={{ vi: `Bản sao: ${name}`, en: `Copies: ${name}` }}
                hideLabel
                width="xs"
                value={tick?.copies}
                inputMode="numeric"
                autoComplete="off"
              />
            ),
          },
        }
      })}
    />
  )
}

export function ComponentsPanel(props: PapersProps) {
  const needed = props.components.filter(one => one.required && one.kind === 'submit').length
  const say = useSay()
  return (
    <Panel title={words.components} step={3} aside={say({ vi: `${needed} thứ bắt buộc`, en: `${needed} required` })}>
      <ComponentsTable {...props} />
    </Panel>
  )
}

export function FeePanel(props: { fee: Fee; paid: boolean }) {
  const say = useSay()
  const { fee } = props
  const nothing = feeDue(fee).kind === 'free'
  return (
    <Panel title={words.fee} step={4} aside={say(feeText(fee))}>
      {nothing ? (
        <p>{say(words.nothingToPay)}</p>
      ) : (
        <div class="stack">
          <p lang="vi">{fee.text}</p>
          <Checkbox name="feePaid" value="1" label={words.feePaid} checked={props.paid} />
        </div>
      )}
    </Panel>
  )
}

export function ReceivePanel(props: {
  chosen: ReturnMethod
  address: string
  problems: { readonly byField: ReadonlyMap<string, Words> }
}) {
  const methods = Object.entries(returnMethods)
  return (
    <Panel title={words.receive} step={5}>
      <Radios
        name="returnMethod"
        label={words.how}
        hideLabel
        value={props.chosen}
        items={methods.map(([value, { label }]) => ({
          value,
          label,
          ...(value === 'post'
            ? {
                reveals: (
                  <TextInput
                    name="returnAddress"
                    label={words.returnAddress}
                    hint={words.returnAddressHint}
                    value={props.address}
                    error={props.problems.byField.get('returnAddress')}
                    autoComplete="off"
                  />
                ),
              }
            : {}),
        }))}
      />
    </Panel>
  )
}
