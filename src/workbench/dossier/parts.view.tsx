import { postAddressOf, returnMethods } from '../../dossiers/index.ts'
import { type DossierFile, thumbnailAt } from '../../files/index.ts'
import { AnswersList, type Lists } from '../../forms/index.ts'
import type { DeliveryLine } from '../../notifications/index.ts'
import {
  FileLine,
  formatInstant,
  formatPersonalNumber,
  formatPhone,
  localePath,
  Panel,
  SummaryList,
  sayWords,
  Table,
  Tag,
  useLocale,
  useSay,
} from '../../platform/html/index.ts'
import type { Locale } from '../../platform/text.ts'
import type { StoredResult } from '../../results/index.ts'
import type { Desk } from '../desk.ts'
import { words as resultWords } from '../result/result.words.ts'
import { eventNames, reusedFrom, words } from './dossier.words.ts'
import { eventDetail } from './event-lines.ts'
import type { DeskDossier } from './load-dossier.ts'
import type { SentMessage } from './messages.queries.ts'
import { personName } from './people.ts'

interface PartProps {
  readonly desk: Desk
  readonly held: DeskDossier
}

/** Papers with what was handed in, and every request for more. */
export function PapersPart({ desk, held, files }: PartProps & { readonly files: readonly DossierFile[] }) {
  const say = useSay()
  const locale = useLocale()
  const { dossier, chosen } = held
  return (
    <>
      <Panel title={words.paper}>
        <Table
          caption={words.paper}
          empty={<p>{say(words.noPapers)}</p>}
          columns={[
            { key: 'name', label: words.paper, phone: 'title' },
            { key: 'originals', label: words.originals, align: 'end' },
            { key: 'copies', label: words.copies, align: 'end' },
            { key: 'files', label: words.files },
          ]}
          rows={dossier.components.map(component => ({
            key: component.key,
            cells: {
              name: (
                <>
                  <span lang="vi">{component.name}</span>
                  {chosen.components.find(one => one.key === component.key)?.required ? (
                    <span class="muted"> ({say(words.required)})</span>
                  ) : null}
                </>
              ),
              originals: component.originals,
              copies: component.copies,
              files:
                component.fileIds.length === 0
                  ? '–'
                  : files
                      .filter(file => component.fileIds.includes(file.id))
                      .map(file => (
                        <FileLine
                          key={file.id}
                          {...file}
                          href={`/can-bo/tep/${file.id}`}
                          thumbnail={thumbnailAt(file, `/can-bo/tep/${file.id}`)}
                        >
                          {file.reusedFrom === null ? null : (
                            <div class="muted">{say(reusedFrom(file.reusedFrom))}</div>
                          )}
                          {file.resultNumber === null ? null : (
                            <div class="muted">
                              {say(words.ofResult)}{' '}
                              <a href={localePath(`/ket-qua/${encodeURIComponent(file.resultNumber)}`, locale)}>
                                {file.resultNumber}
                              </a>
                            </div>
                          )}
                        </FileLine>
                      )),
            },
          }))}
        />
      </Panel>
      {dossier.supplements.length === 0 ? null : (
        <Panel title={words.supplements}>
          <ol class="stack">
            {dossier.supplements.map(supplement => (
              <li key={supplement.round}>
                <p>
                  {formatInstant(supplement.requestedAt, locale)}, {personName(desk.directory, supplement.by, locale)}
                </p>
                <ul lang="vi">
                  {supplement.items.map(item => (
                    <li key={item.componentKey}>
                      <b>{dossier.components.find(one => one.key === item.componentKey)?.name ?? item.componentKey}</b>
                      {`: ${item.reason} ${item.howToFix}`}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        </Panel>
      )}
    </>
  )
}

const returningText = (dossier: DeskDossier['dossier'], locale: Locale): string => {
  const method = sayWords(returnMethods[dossier.returnMethod ?? 'counter'].label, locale)
  return [method, postAddressOf(dossier)].filter(Boolean).join(': ')
}

/** Who files, how the result is returned, and what was declared. */
export function FormPart({ held, lists }: PartProps & { readonly lists: Lists }) {
  const locale = useLocale()
  const { applicant, answers, returnMethod } = held.dossier
  const rows = [
    { label: words.applicant, value: applicant.fullName },
    { label: words.number, value: formatPersonalNumber(applicant.personalNumber ?? applicant.taxCode ?? '–') },
    { label: { vi: 'Điện thoại', en: 'Phone' }, value: formatPhone(applicant.phone) },
    ...(applicant.email ? [{ label: words.email, value: applicant.email }] : []),
    ...(applicant.address ? [{ label: words.address, value: applicant.address }] : []),
    ...(returnMethod ? [{ label: words.returning, value: returningText(held.dossier, locale) }] : []),
  ]
  return (
    <>
      <Panel title={words.applicant}>
        <SummaryList rows={rows} compact />
      </Panel>
      <Panel title={words.declaration}>
        <AnswersList form={held.chosen.form} answers={answers} lists={lists} />
      </Panel>
    </>
  )
}

/** On which ways a message went out. */
function DeliveryNotes(props: { message: SentMessage; deliveries: readonly DeliveryLine[] }) {
  const say = useSay()
  const { message, deliveries } = props
  const ways = deliveries.filter(one => one.messageId === message.id)
  if (ways.length === 0) return <span>{say(message.sentAt === null ? words.onlyAccount : words.sent)}</span>
  return (
    <>
      {ways.map(({ channel, recipient, state }) => (
        <span key={channel} class={state === 'failed' ? 'bad' : undefined}>
          {channel === 'sms' ? formatPhone(recipient) : recipient} · {say(words[state])}
        </span>
      ))}
    </>
  )
}

/** What the citizen was told, word for word. */
export function MessagesPart(props: {
  readonly messages: readonly SentMessage[]
  readonly deliveries: readonly DeliveryLine[]
}) {
  const { messages, deliveries } = props
  const say = useSay()
  const locale = useLocale()
  return (
    <Panel title={words.messages}>
      {messages.length === 0 ? (
        <p>{say(words.noMessages)}</p>
      ) : (
        <ol class="plain-list stack">
          {messages.map(message => (
            <li key={message.id} class="message-box">
              <p class="message-head muted">
                <span>{formatInstant(message.createdAt, locale)}</span>
                <DeliveryNotes message={message} deliveries={deliveries} />
              </p>
              <p lang="vi">{message.body}</p>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  )
}

/** The document of an issued result, and the page where its agency ends it. */
function InRegister({ result }: { readonly result: StoredResult | undefined }) {
  const say = useSay()
  const locale = useLocale()
  if (result === undefined) return null
  const path = `/can-bo/ket-qua/${result.id}`
  return (
    <FileLine name={`${result.number.replaceAll('/', '-')}.pdf`} href={`${path}/van-ban`}>
      <div>
        {result.state === 'current' ? null : <Tag family="red" icon="alert" label={resultWords[result.state]} />}{' '}
        <a href={localePath(path, locale)}>{say(resultWords.open)}</a>
      </div>
    </FileLine>
  )
}

/** Drafts and results with their decision, signature and number. */
export function ResultsPart({ desk, held, stored }: PartProps & { readonly stored: readonly StoredResult[] }) {
  const say = useSay()
  const locale = useLocale()
  const { results } = held.dossier
  const line = (by: string | null, at: string | null) =>
    at === null
      ? '–'
      : `${by === null ? '' : `${personName(desk.directory, by, locale)}, `}${formatInstant(at, locale)}`
  if (results.length === 0)
    return (
      <Panel title={words.results}>
        <p>{say(words.noResults)}</p>
      </Panel>
    )
  return (
    <>
      {results.map(result => (
        <Panel
          key={`${result.key} ${result.draftedAt}`}
          title={held.chosen.results.find(one => one.key === result.key)?.name ?? words.results}
          aside={result.number ?? undefined}
        >
          <div class="stack">
            <p>
              {result.decision === 'granted' ? (
                <Tag family="green" icon="check" label={words.granted} />
              ) : (
                <Tag family="red" icon="cross" label={words.refused} />
              )}
            </p>
            <p lang="vi">{result.content}</p>
            <InRegister result={stored.find(one => one.number === result.number)} />
            <SummaryList
              compact
              rows={[
                { label: words.draftedBy, value: line(result.draftedBy, result.draftedAt) },
                { label: words.signedBy, value: line(result.signedBy, result.signedAt) },
                { label: words.issued, value: line(result.issuedBy, result.issuedAt) },
                { label: words.delivered, value: line(null, result.deliveredAt) },
              ]}
            />
          </div>
        </Panel>
      ))}
    </>
  )
}

/** Every event, the newest first. */
export function LogPart({ desk, held }: PartProps) {
  const say = useSay()
  const locale = useLocale()
  return (
    <Panel title={words.log} flush>
      <Table
        dense
        caption={words.log}
        columns={[
          { key: 'at', label: words.at, tight: true, phone: 'plain' },
          { key: 'by', label: words.by, tight: true, phone: 'plain' },
          { key: 'what', label: words.what, phone: 'title' },
          { key: 'detail', label: words.detail, phone: 'plain' },
        ]}
        rows={held.events.toReversed().map(event => ({
          key: String(event.seq),
          cells: {
            at: formatInstant(event.at, locale),
            by: personName(desk.directory, event.by, locale),
            what: say(eventNames[event.body.type]),
            detail: <span lang="vi">{eventDetail(event, held, desk.directory)}</span>,
          },
        }))}
      />
    </Panel>
  )
}
