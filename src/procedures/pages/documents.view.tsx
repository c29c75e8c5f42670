import { localePath, Table, useLocale, useSay } from '../../platform/html/index.ts'
import type { Text } from '../../platform/text.ts'
import type { Component, ProcedureCase, ProcedureInfo } from '../types.ts'
import { words } from './procedures.words.ts'

function copiesOf({ originals, copies }: Pick<Component, 'originals' | 'copies'>): Text {
  const vi = [originals > 0 ? `${originals} bản chính` : '', copies > 0 ? `${copies} bản sao` : '']
  const en = [originals > 0 ? `${originals} original` : '', copies > 0 ? `${copies} copy` : '']
  return { vi: vi.filter(Boolean).join(', ') || '1 bản', en: en.filter(Boolean).join(', ') || '1' }
}

type Group = 'submit' | 'optional' | 'present'
const groupOf = ({ kind, required }: Component): Group =>
  kind === 'present' ? 'present' : required ? 'submit' : 'optional'
const answers: Record<Group, Text> = { submit: words.mustSubmit, optional: words.ifAny, present: words.show }

/** The papers of one case, grouped by whether they must be handed in; links change the case. */
export function CaseDocuments(props: { code: string; cases: readonly ProcedureCase[]; chosen: ProcedureCase }) {
  const say = useSay()
  const locale = useLocale()
  const { cases, chosen, code } = props
  const rows = (['submit', 'optional', 'present'] as const).flatMap(group => {
    const own = chosen.components.filter(component => groupOf(component) === group)
    if (own.length === 0) return []
    return [
      { key: group, cells: {}, group: words[group] },
      ...own.map(component => ({
        key: component.key,
        cells: {
          paper: <b lang="vi">{component.name}</b>,
          copies: say(group === 'present' ? words.notKept : copiesOf(component)),
          must: component.note ?? say(answers[group]),
        },
      })),
    ]
  })
  return (
    <section id="giay-to" class="stack">
      <div class="section-head">
        <h2>{say(words.documents)}</h2>
      </div>
      {cases.length < 2 ? null : (
        <nav class="stack-s" aria-label={say(words.yourCase)}>
          <h3>{say(words.yourCase)}</h3>
          <p class="tag-row">
            {cases.map(one => (
              <a
                key={one.key}
                class={one.key === chosen.key ? 'button is-primary' : 'button is-secondary'}
                aria-current={one.key === chosen.key ? 'true' : undefined}
                href={`${localePath(`/thu-tuc/${code}?truong-hop=${encodeURIComponent(one.key)}`, locale)}#giay-to`}
              >
                <span>{say(one.name)}</span>
              </a>
            ))}
          </p>
        </nav>
      )}
      <Table
        caption={words.documents}
        columns={[
          { key: 'paper', label: words.paper, phone: 'title' },
          { key: 'copies', label: words.copies },
          { key: 'must', label: words.doYou },
        ]}
        rows={rows}
      />
    </section>
  )
}

/** The papers as the announcement decision lists them. */
export function AnnouncedDocuments(props: { documents: ProcedureInfo['documents'] }) {
  const say = useSay()
  if (props.documents.length === 0) return null
  const groups = [...new Set(props.documents.map(document => document.group))]
  return (
    <section id="giay-to">
      <div class="section-head">
        <h2>{say(words.documents)}</h2>
      </div>
      <Table
        caption={words.documents}
        columns={[
          { key: 'paper', label: words.paper, phone: 'title' },
          { key: 'copies', label: words.copies },
        ]}
        rows={groups.flatMap((group, at) => [
          ...(group === null ? [] : [{ key: `group ${at}`, cells: {}, group }]),
          ...props.documents
            .filter(document => document.group === group)
            .map((document, index) => ({
              key: `${at} ${index}`,
              cells: {
                paper: <span lang="vi">{document.name}</span>,
                copies: document.kind === 'note' ? '' : say(copiesOf(document)),
              },
            })),
        ])}
      />
    </section>
  )
}
