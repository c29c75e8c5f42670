import {
  Button,
  Details,
  FactsBox,
  localePath,
  Notice,
  PageHead,
  PublicPage,
  Select,
  Tag,
} from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import type { Channel, ProcedureCase, ProcedureVersion } from '../types.ts'
import { AnnouncedDocuments, CaseDocuments } from './documents.view.tsx'
import { ProcedureDetails } from './procedure-details.view.tsx'
import { feeWords, levelNames, limitWords, onlineNames, sourceTime, words } from './procedures.words.ts'
import { AnnouncedSteps, ProcessSteps } from './steps.view.tsx'

export interface ProcedurePageProps {
  readonly frame: Frame
  readonly version: ProcedureVersion
  /** The case that is shown; null where the province does not work the procedure. */
  readonly chosen: ProcedureCase | null
  /** One-stops that take it. */
  readonly places: readonly { readonly slug: string; readonly name: string }[]
}

function factsOf({ version, chosen }: ProcedurePageProps, to: (text: Text) => string) {
  const { info, operation } = version
  const channel = operation?.channels[0] ?? 'counter'
  const method = info.methods[0]
  const limit = chosen?.limits[channel]
  const fee = chosen?.fees[channel]
  const cutoff = operation?.cutoff
  const feeValue = fee
    ? to(feeWords(fee))
    : (method?.fee.text ?? (method?.fee.free ? to({ vi: 'Miễn phí', en: 'Free' }) : to(words.unknown)))
  const results = chosen?.results.map(result => result.name) ?? info.results
  return [
    {
      label: words.time,
      value: limit ? to(limitWords(limit)) : to(sourceTime(method?.limitText ?? null)),
      note:
        limit && cutoff
          ? to({
              vi: `Nộp sau ${cutoff.at}: tính từ ngày làm việc tiếp theo`,
              en: `Filed after ${cutoff.at}: the next working day`,
            })
          : undefined,
    },
    { label: words.fee, value: feeValue, note: fee && fee.text !== feeValue ? fee.text : undefined },
    {
      label: words.place,
      value: info.competentAgency ?? info.executingAgencies[0] ?? to(words.unknown),
    },
    ...(results.length === 0 ? [] : [{ label: words.result, value: results.join(', ') }]),
  ]
}

/** The two answers that everybody looks for, at the top also on phones, where the box of facts stands below. */
function TimeAndFee({ chosen, channel }: { chosen: ProcedureCase; channel: Channel }) {
  return (
    <>
      <Tag family="gray" icon="clock" label={limitWords(chosen.limits[channel])} />
      <Tag family="gray" icon="coin" label={feeWords(chosen.fees[channel])} />
    </>
  )
}

const filePath = (code: string, chosen: ProcedureCase | null): string =>
  `/nop-ho-so/${code}${chosen === null ? '' : `?truong-hop=${encodeURIComponent(chosen.key)}`}`

/** `/thu-tuc/:code`: what it takes, how long, what it costs, where to go. */
export function ProcedurePage(props: ProcedurePageProps) {
  const { frame, version, chosen, places } = props
  const { locale } = frame
  const to = (text: Text) => say(text, locale)
  const { info, operation } = version
  const title: Text = operation === null ? { vi: info.name } : operation.shortName
  const online = operation?.channels.includes('online') === true
  const channel = operation?.channels[0] ?? 'counter'
  return (
    <PublicPage
      {...frame}
      title={title}
      description={operation?.summary ?? { vi: info.name }}
      crumbs={[
        { label: words.home, href: localePath('/', locale) },
        { label: words.title, href: localePath('/thu-tuc', locale) },
        ...(info.fieldName === ''
          ? [{ label: title }]
          : [
              {
                label: info.fieldName,
                href: localePath(`/thu-tuc?linh-vuc=${encodeURIComponent(info.fieldName)}`, locale),
              },
            ]),
      ]}
    >
      <div class="with-aside aside-early">
        <div>
          <PageHead
            title={title}
            lead={operation === null ? undefined : to(operation.summary)}
            tags={
              <>
                <span>
                  {to({ vi: 'Mã', en: 'Code' })} {version.code}
                </span>
                {info.levels.map(level => (
                  <span key={level}>{to(levelNames[level])}</span>
                ))}
                {operation === null ? null : (
                  <Tag
                    family={online ? 'green' : 'gray'}
                    icon={online ? 'check' : 'user'}
                    label={onlineNames[operation.onlineLevel]}
                  />
                )}
                {chosen === null || operation === null ? null : <TimeAndFee chosen={chosen} channel={channel} />}
              </>
            }
          />
        </div>
        <aside aria-label={to({ vi: 'Tóm tắt', en: 'In short' })}>
          <FactsBox facts={factsOf(props, to)}>
            {places.length === 0 ? (
              <Button href={localePath('/co-quan', locale)} kind="secondary" wide>
                {to(words.nearButton)}
              </Button>
            ) : (
              <Button href={online ? localePath(filePath(version.code, chosen), locale) : '#noi-nop'} wide>
                {to(online ? words.fileButton : words.nearButton)}
              </Button>
            )}
            {places.length === 0 || !online ? null : (
              <Button href={localePath('/co-quan', locale)} kind="secondary" wide>
                {to(words.nearButton)}
              </Button>
            )}
          </FactsBox>
        </aside>
        <div class="stack-l">
          <div class="stack">
            {operation === null || operation.shortName.vi === info.name ? null : (
              <p class="muted" lang="vi">
                {info.name}
              </p>
            )}
            {info.nameOnly ? (
              <Notice kind="warning" title={words.nameOnlyTitle}>
                {to(words.nameOnly)}
              </Notice>
            ) : operation === null ? (
              <Notice kind="info">{to(words.notHere)}</Notice>
            ) : null}
            {info.confirm.length === 0 ? null : (
              <Notice kind="warning" title={words.confirmTitle}>
                {info.confirm.map(each => each.reason).join(' ')}
              </Notice>
            )}
          </div>
          {chosen === null ? (
            <AnnouncedDocuments documents={info.documents} />
          ) : (
            <CaseDocuments code={version.code} cases={operation?.cases ?? []} chosen={chosen} />
          )}
          {chosen === null ? (
            <AnnouncedSteps steps={info.steps} />
          ) : (
            <ProcessSteps process={chosen.process} online={online} />
          )}
          {chosen === null ? null : (
            <section>
              <div class="section-head">
                <h2>{to(words.form)}</h2>
              </div>
              <Details summary={chosen.form.title}>
                <p>{to(words.formText)}</p>
                <ul>
                  {chosen.form.sections.map(section => (
                    <li key={section.key}>{to(section.title)}</li>
                  ))}
                </ul>
              </Details>
            </section>
          )}
          <ProcedureDetails version={version} chosen={chosen} />
          {places.length === 0 ? null : (
            <section id="noi-nop">
              <div class="section-head">
                <h2>{to(words.whereTitle)}</h2>
              </div>
              <form class="stack measure" action={localePath('/co-quan', locale)}>
                <p>{to(words.whereText)}</p>
                <Select
                  name="xa"
                  label={words.choosePlace}
                  prompt={words.chooseCommune}
                  options={places.map(place => ({ value: place.slug, label: place.name }))}
                />
                <Button kind="secondary">{to(words.seePlace)}</Button>
              </form>
            </section>
          )}
        </div>
      </div>
    </PublicPage>
  )
}
