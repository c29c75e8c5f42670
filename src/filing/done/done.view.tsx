import type { Dossier } from '../../dossiers/index.ts'
import {
  Button,
  Code,
  DoorwayBox,
  formatDue,
  formatInstant,
  formatPhone,
  localePath,
  PageHead,
  PublicPage,
  Qr,
  SummaryList,
} from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import type { Component, ProcedureVersion } from '../../procedures/index.ts'
import { words as common } from '../filing.words.ts'
import { words } from './done.words.ts'

export interface DonePageProps {
  readonly frame: Frame
  readonly dossier: Dossier
  readonly version: ProcedureVersion
  readonly agency: string
  readonly bring: readonly Component[]
  readonly shown: readonly Component[]
  /** Where the QR code leads. */
  readonly trackingUrl: string
}

/** `…/hoan-tat`: the code, until when there is an answer, what to do now; prints on one sheet. */
export function DonePage(props: DonePageProps) {
  const { frame, dossier, version, agency, bring, shown } = props
  const { locale } = frame
  const to = (text: Text) => say(text, locale)
  const name = version.operation?.shortName ?? { vi: version.info.name }
  const tracking = localePath(`/tra-cuu?ma=${encodeURIComponent(dossier.code)}`, locale)
  return (
    <PublicPage
      {...frame}
      unlisted
      title={words.title}
      crumbs={[{ label: name, href: localePath(`/thu-tuc/${version.code}`, locale) }, { label: common.file }]}
    >
      <div class="stack measure">
        <PageHead
          title={words.title}
          lead={to(words.sentTo(formatPhone(dossier.applicant.phone).replaceAll(' ', '\u00a0')))}
        />
        <DoorwayBox title={words.code}>
          <div class="stack-s">
            <p class="lead">
              <Code code={dossier.code} />
            </p>
            <p>{to(words.keep)}</p>
            <Qr text={props.trackingUrl} label={to(words.qr)} />
          </div>
        </DoorwayBox>
        <SummaryList
          rows={[
            { label: words.answer, value: <b>{formatDue(dossier.intake.dueAt, locale, dossier.submittedAt)}</b> },
            { label: words.procedure, value: to(name) },
            { label: words.filedAt, value: formatInstant(dossier.submittedAt, locale) },
          ]}
        />
        <section class="stack-s">
          <h2>{to(words.next)}</h2>
          <p>{to(words.answerNote(agency))}</p>
          <p>{to(words.due)}</p>
          {bring.length === 0 ? null : (
            <>
              <p>{to(words.bring(agency))}</p>
              <PaperNames papers={bring} />
            </>
          )}
          {shown.length === 0 ? null : (
            <>
              <p>{to(words.show)}</p>
              <PaperNames papers={shown} />
            </>
          )}
        </section>
        <p class="row no-print">
          <Button href={tracking}>{to(words.track)}</Button>
          <button class="button is-secondary" type="button" data-print hidden>
            <span>{to(words.print)}</span>
          </button>
        </p>
      </div>
    </PublicPage>
  )
}

function PaperNames({ papers }: { papers: readonly Component[] }) {
  return (
    <ul lang="vi">
      {papers.map(paper => (
        <li key={paper.key}>{paper.name}</li>
      ))}
    </ul>
  )
}
